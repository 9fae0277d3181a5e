import { DeltaPump } from "./delta-pump.js";
import { transferables, type FromWorker, type ToWorker } from "./protocol.js";
import { searchPiece } from "./search-piece.js";

/*
 * Entry of the worker. The page starts it with `createLogWorker`, one for each log and
 * one for each search by regular expression; everything it does is in `log/core`.
 */

/** What a worker's global scope is used for; its own type knows no message types. */
interface Scope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as Scope;

function post(message: FromWorker): void {
  scope.postMessage(message, transferables(message));
}

/** Made only where there is something to parse: a worker that searches has no use for it. */
let pump: DeltaPump | undefined;

function thePump(): DeltaPump {
  return (pump ??= new DeltaPump((delta) => post({ kind: "parsed", delta })));
}

scope.onmessage = ({ data }) => {
  switch (data.kind) {
    case "append": {
      thePump().append(data.bytes);
      return;
    }
    case "end": {
      thePump().end();
      return;
    }
    case "search": {
      post({ kind: "found", ...searchPiece(data) });
      return;
    }
  }
};

post({ kind: "ready" });
