/*
 * What jobs write into annotations, as Buildkite renders it: in its classes, and with its
 * names for the colours of a terminal.
 */
import type { AnnotationSpec } from "../world/specs.js";

/** A test report, as the JUnit plugin writes it. */
export const junitReport: AnnotationSpec = {
  context: "junit",
  style: "error",
  priority: 8,
  bodyHtml: `<p><strong>3 of 163 tests failed</strong> in <code>4.2 s</code></p>
<table>
<thead><tr><th>Test</th><th>Suite</th><th>Message</th><th class="right-align">Time</th></tr></thead>
<tbody>
<tr><td>takes the discount off before the tax</td><td><code>cart</code></td><td><code>expected 8925 to equal 9000</code></td><td class="right-align nowrap">12 ms</td></tr>
<tr><td>50 % of 999 is 500</td><td><code>money</code></td><td><code>expected 499 to equal 500</code></td><td class="right-align nowrap">3 ms</td></tr>
<tr><td>50 % of 3 is 2</td><td><code>money</code></td><td><code>expected 1 to equal 2</code></td><td class="right-align nowrap">1 ms</td></tr>
</tbody>
</table>
<details><summary><code>cart</code>: takes the discount off before the tax</summary>
<pre class="term"><code><span class="term-fg31">AssertionError: expected 8925 to equal 9000</span>
<span class="term-fg32">+ expected</span> <span class="term-fg31">- actual</span>

<span class="term-fg31">-8925</span>
<span class="term-fg32">+9000</span>

    at <span class="term-fg36">src/cart/total.test.ts</span>:<span class="term-fg33">41</span>:<span class="term-fg33">29</span>
</code></pre></details>`,
};

export const coverageReport: AnnotationSpec = {
  context: "coverage",
  style: "info",
  bodyHtml: `<p>Coverage is <strong>91.4 %</strong>, up by 0.2. <a href="artifact://coverage/shard-1.html">Report</a></p>
<table>
<thead><tr><th>Folder</th><th class="right-align">Statements</th><th class="right-align">Branches</th></tr></thead>
<tbody>
<tr><td><code>src/cart</code></td><td class="right-align green">97.1 %</td><td class="right-align green">93.0 %</td></tr>
<tr><td><code>src/checkout</code></td><td class="right-align green">92.6 %</td><td class="right-align orange">84.2 %</td></tr>
<tr><td><code>src/money</code></td><td class="right-align orange">81.0 %</td><td class="right-align red">64.7 %</td></tr>
</tbody>
</table>`,
};

export const deployment: AnnotationSpec = {
  context: "deployment-production",
  style: "success",
  priority: 6,
  bodyHtml: `<p>:rocket: <strong>Production</strong> runs this build in <span class="bold">eu</span> and <span class="bold">us</span>.</p>
<p><a class="btn btn-primary" href="https://storefront.example/">Open the shop</a> <a class="btn" href="https://status.example/storefront">Status</a></p>`,
};

export const preview: AnnotationSpec = {
  context: "preview",
  style: null,
  priority: 5,
  bodyHtml: `<div class="flex flex-wrap items-center mxn1">
<div class="p1"><a class="btn" href="artifact://dist/index.html">Preview</a></div>
<div class="p1"><img src="artifact://dist/bundle.svg" alt="Bundle by module"></div>
<div class="p1 muted">18.8 kB of JavaScript, 0.3 kB less than <code>main</code></div>
</div>`,
};

export const bundleBudget: AnnotationSpec = {
  context: "bundle-size",
  style: "warning",
  bodyHtml: `<p><code>checkout.js</code> is <strong>4 % over its budget</strong>: 31.2 kB of 30 kB.</p>
<blockquote><p>Budgets are in <a href="https://docs.example.com/storefront/budgets#javascript">the handbook</a>. Ask in #web-performance before you raise one.</p></blockquote>
<ul><li><code>date-fns</code> came in through <code>src/checkout/slots.ts</code></li><li>the country list is in the bundle twice</li></ul>`,
};

/** The colours that a tool prints, in the terminal block that its wrapper makes of them. */
export const lintReport: AnnotationSpec = {
  context: "lint",
  style: "warning",
  bodyHtml: `<pre class="term"><code><span class="term-fg4">src/checkout/slots.ts</span>
  <span class="term-fgi90">12:8 </span>  <span class="term-fg33">warning</span>  Unexpected any        <span class="term-fgi90">@typescript-eslint/no-explicit-any</span>
  <span class="term-fgi90">40:21</span>  <span class="term-fgx208">notice</span>   Prefer nullish coalescing  <span class="term-fgi90">@typescript-eslint/prefer-nullish-coalescing</span>

<span class="term-bg43"> 2 problems </span> <span class="term-fg32 term-fg1">0 errors</span>, <span class="term-fg33">2 warnings</span>
</code></pre>`,
};
