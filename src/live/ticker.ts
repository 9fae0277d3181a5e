import type { ReactiveController, ReactiveControllerHost } from "lit";
import { systemClock, type Clock } from "./clock.js";

interface Group {
  readonly callbacks: Set<() => void>;
  timer: unknown;
}

const groups = new WeakMap<Clock, Group>();

/**
 * Re-renders its host at every full second while `ticking` says so. All hosts on one
 * clock share one timer, so that every duration on the page changes at once.
 */
export class Ticker implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #clock: () => Clock;
  readonly #ticking: () => boolean;
  #run: { readonly clock: Clock; readonly stop: () => void } | undefined;
  #connected = false;

  constructor(
    host: ReactiveControllerHost,
    ticking: () => boolean,
    clock: () => Clock = () => systemClock,
  ) {
    this.#host = host;
    this.#ticking = ticking;
    this.#clock = clock;
    host.addController(this);
  }

  get now(): number {
    return this.#clock().now();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#sync();
  }

  hostUpdated(): void {
    this.#sync();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#sync();
  }

  /** A provider above may come to have another clock than the host started on. */
  #sync(): void {
    const clock =
      this.#connected && this.#ticking() ? this.#clock() : undefined;
    if (clock === this.#run?.clock) return;
    this.#run?.stop();
    this.#run = clock && {
      clock,
      stop: everySecond(clock, () => this.#host.requestUpdate()),
    };
  }
}

function everySecond(clock: Clock, callback: () => void): () => void {
  const group = groups.get(clock) ?? { callbacks: new Set(), timer: undefined };
  groups.set(clock, group);
  group.callbacks.add(callback);
  if (group.timer === undefined) schedule(clock, group);
  return () => {
    group.callbacks.delete(callback);
    if (group.callbacks.size > 0) return;
    clock.clearTimeout(group.timer);
    group.timer = undefined;
  };
}

function schedule(clock: Clock, group: Group): void {
  const toNextSecond = 1000 - (clock.now() % 1000);
  group.timer = clock.setTimeout(() => {
    schedule(clock, group);
    for (const callback of [...group.callbacks]) callback();
  }, toNextSecond);
}
