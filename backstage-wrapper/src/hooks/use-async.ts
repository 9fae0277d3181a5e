import { useCallback, useEffect, useState, type DependencyList } from "react";

export interface AsyncState<Value> {
  readonly value: Value | undefined;
  readonly error: Error | undefined;
  /** The first answer, or the one to `retry`, is still to come. */
  readonly asking: boolean;
  /** Asks again; what was known shows meanwhile. */
  readonly retry: () => void;
}

interface Outcome<Value> {
  readonly value: Value | undefined;
  readonly error: Error | undefined;
  /** Which attempt it is the outcome of. */
  readonly attempt: number;
}

/** The answer to a question that is asked once for each set of `dependencies`. */
export function useAsync<Value>(
  load: () => Promise<Value>,
  dependencies: DependencyList,
): AsyncState<Value> {
  const [outcome, setOutcome] = useState<Outcome<Value>>(NOTHING);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    const settle = (next: Outcome<Value>) => {
      if (wanted) setOutcome(next);
    };
    load().then(
      (value) => settle({ value, error: undefined, attempt }),
      (reason: unknown) =>
        settle({
          value: undefined,
          error: reason instanceof Error ? reason : new Error(String(reason)),
          attempt,
        }),
    );
    return () => {
      wanted = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the caller names what `load` depends on
  }, [...dependencies, attempt]);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  const { value, error } = outcome;
  return { value, error, asking: outcome.attempt !== attempt, retry };
}

const NOTHING = { value: undefined, error: undefined, attempt: -1 };
