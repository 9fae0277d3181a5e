/**
 * Remembers its last result, and gives it out for as long as the arguments are the same.
 * What is made of thousands of jobs is so made once per change, however often it is rendered.
 */
export function latest<Args extends readonly unknown[], Result>(
  make: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { readonly args: Args; readonly result: Result } | undefined;
  return (...args) => {
    if (!last?.args.every((arg, at) => Object.is(arg, args[at])))
      last = { args, result: make(...args) };
    return last.result;
  };
}
