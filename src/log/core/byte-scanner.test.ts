import { expect } from "@open-wc/testing";

/** Scans in a document of its own, under a policy; answers the name of the scanner and what it found. */
async function scanUnder(policy: string): Promise<unknown> {
  const module = new URL("./byte-scanner.js", import.meta.url).href;
  const frame = document.createElement("iframe");
  const answer = new Promise((resolve) => {
    addEventListener("message", ({ data }) => resolve(data), { once: true });
  });
  frame.srcdoc = `<!doctype html>
    <meta http-equiv="content-security-policy" content="${policy}">
    <script type="module">
      import { createByteScanner } from "${module}";
      const scanner = createByteScanner();
      const encode = (text) => new TextEncoder().encode(text);
      const found = scanner.scan(encode("Needle, needle"), encode("NEEDLE"), { ignoreCase: true }, 0, 99);
      parent.postMessage([scanner.constructor.name, ...found], "*");
    </script>`;
  document.body.append(frame);
  try {
    return await answer;
  } finally {
    frame.remove();
  }
}

describe("the byte scanner of a page", () => {
  it("is the fast one where a policy allows WebAssembly", async () => {
    expect(
      await scanUnder(
        `script-src ${location.origin} 'unsafe-inline' 'wasm-unsafe-eval'`,
      ),
    ).to.deep.equal(["SimdScanner", 0, 8]);
  });

  it("finds the same where a policy forbids it", async () => {
    expect(
      await scanUnder(`script-src ${location.origin} 'unsafe-inline'`),
    ).to.deep.equal(["HorspoolScanner", 0, 8]);
  });
});
