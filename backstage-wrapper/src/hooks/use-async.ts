import { useCallback, useEffect, useState, type DependencyList } from "react";

export interface AsyncState<Value> {
  readonly value: Value | undefined;
  readonly error: Error | undefined;
  /** Asks again; what was known shows meanwhile. */
  readonly retry: () => void;
}

interface Outcome<Value> {
  readonly value: Value | undefined;
  readonly error: Error | undefined;
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
      (value) => settle({ value, error: undefined }),
      (reason: unknown) =>
        settle({
          value: undefined,
          error: reason instanceof Error ? reason : new Error(String(reason)),
        }),
    );
    return () => {
      wanted = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the caller names what `load` depends on
  }, [...dependencies, attempt]);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  return { ...outcome, retry };
}

const NOTHING = { value: undefined, error: undefined };
