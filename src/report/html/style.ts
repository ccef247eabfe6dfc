/** The style that all pages share: names for colours in light and dark, type, tables, print. */

/**
 * Colours by what they mean, as variables: `--page`, `--surface`, `--ink`, `--muted`, `--line`, `--track` (the empty part of a bar), `--fill`
 * (its full part), `--reach` (what is still open), and `--good`, `--warn`, `--bad`, `--note` for text and marks, each with a `-soft` ground.
 * Text has a contrast of at least 4.5 to its ground in both schemes, marks of at least 3. No meaning stands in a colour alone.
 */
export const STYLE = `
:root{color-scheme:light dark;--page:#fff;--surface:#f6f7f9;--ink:#16191d;--muted:#555c66;--line:#d5d9df;--track:#e3e6ea;--fill:#3b5b85;--reach:#a9bbd3;
--good:#1a6b3c;--good-soft:#e6f3ea;--warn:#7d5400;--warn-soft:#fbf1da;--bad:#a3261c;--bad-soft:#fbe9e7;--note:#24548f;--note-soft:#e7eef8}
@media (prefers-color-scheme:dark){:root{--page:#14171b;--surface:#1d2127;--ink:#e8eaed;--muted:#a4acb7;--line:#363c45;--track:#2c323a;--fill:#86a9d8;--reach:#48607f;
--good:#7ccf98;--good-soft:#183325;--warn:#e2b54d;--warn-soft:#382c10;--bad:#f2938a;--bad-soft:#401d1a;--note:#93bbef;--note-soft:#1b2d45}}
*{box-sizing:border-box}
html{font:100%/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);overflow-wrap:anywhere}
main{max-width:60rem;margin:0 auto;padding:1.5rem 1.25rem 3rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem;letter-spacing:-.01em}
h2{font-size:1.125rem;line-height:1.3;margin:2rem 0 .5rem}
h3{font-size:1rem;margin:1.25rem 0 .25rem}
p{margin:.5rem 0;max-width:44rem}
ul,ol{margin:.5rem 0;padding-left:1.4rem;max-width:44rem}
li{margin:.2rem 0}
small,.muted{color:var(--muted)}
small{font-size:.875rem}
a{color:var(--note)}
:focus-visible{outline:3px solid var(--note);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;font-size:.9375rem}
caption{text-align:left;color:var(--muted);padding:0 0 .35rem;font-size:.875rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line)}
thead th{color:var(--muted);font-weight:600;font-size:.8125rem}
th[scope=row]{font-weight:600}
.number{text-align:right;white-space:nowrap}
.scroll{overflow-x:auto}
svg{display:block;max-width:100%}
.good{color:var(--good)}.warn{color:var(--warn)}.bad{color:var(--bad)}.note{color:var(--note)}
.hidden-text{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{:root{color-scheme:light;--page:#fff;--surface:#f6f7f9;--ink:#000;--muted:#444;--line:#bbb;--track:#ddd;--fill:#3b5b85;--reach:#a9bbd3;
--good:#1a6b3c;--good-soft:#fff;--warn:#7d5400;--warn-soft:#fff;--bad:#a3261c;--bad-soft:#fff;--note:#24548f;--note-soft:#fff}
@page{margin:15mm}
html{font-size:9.5pt;line-height:1.35}
main{max-width:none;padding:0}
h2{margin:1rem 0 .3rem;break-after:avoid}
tr,li,svg,figure{break-inside:avoid}
.screen-only{display:none}
svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
