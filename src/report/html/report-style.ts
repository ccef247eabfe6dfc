/** What the report needs beyond the style of all pages. */

/** Marks of the charts have a contrast of at least 3 to their ground, letters of 4.5. */
export const REPORT_STYLE = `
h4{font-size:.9375rem;margin:.75rem 0 .25rem}
strong,q,small,dd{unicode-bidi:isolate}
h1+p,h1+p+p{margin:0}
.verdicts{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));margin:1.5rem 0}
#part-verdict{display:grid}
.card{border:1px solid var(--line);border-left:.375rem solid;border-radius:.375rem;background:var(--surface);padding:1rem 1.25rem}
.card>*{color:var(--ink)}
.card h2{margin:0 0 .5rem;font-size:1rem;font-weight:600}
.card h2 strong{display:block;font-size:1.75rem;line-height:1.2;letter-spacing:-.01em}
.card.good h2 strong{color:var(--good)}.card.warn h2 strong{color:var(--warn)}.card.bad h2 strong{color:var(--bad)}.card.note h2 strong{color:var(--note)}
.card p{margin:.375rem 0 0}
.score{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .75rem;max-width:none}
.score strong{font-size:2.25rem;line-height:1.2;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.score span{color:var(--muted)}
.gauge{overflow:visible;margin:.5rem 0}
.gauge text{fill:var(--muted);font-size:.8125rem}
.gauge text.good{fill:var(--good)}.gauge text.warn{fill:var(--warn)}.gauge text.bad{fill:var(--bad)}.gauge text.note{fill:var(--note)}
.band{stroke:var(--page);stroke-width:2}
.band.good{fill:var(--good-soft)}.band.warn{fill:var(--warn-soft)}.band.bad{fill:var(--bad-soft)}.band.note{fill:var(--note-soft)}
.reach{stroke:var(--ink);stroke-width:2}
.here{stroke:var(--page);stroke-width:2}
.here.good{fill:var(--good)}.here.warn{fill:var(--warn)}.here.bad{fill:var(--bad)}.here.note{fill:var(--note)}
.legend{display:flex;flex-wrap:wrap;gap:0 1rem;list-style:none;padding:0;font-size:.8125rem;max-width:none}
.narrow-only{display:none}
.drawn{display:flex;gap:1rem;align-items:center}
.drawn span{flex:0 0 13rem}
.bar{flex:1}
.track{fill:var(--track)}
.sure{fill:var(--fill)}.open{fill:var(--reach)}.minus{fill:var(--bad)}.least{stroke:var(--ink);stroke-width:2}
th:has(.bar){width:100%;padding-right:1.5rem}
.stacked :is(td,thead th){white-space:nowrap}
tbody+tbody th[scope=rowgroup]{padding-top:1.25rem}
th[scope=rowgroup]{color:var(--muted);font-weight:600;font-size:.8125rem}
tfoot th,tfoot td{font-weight:600;border-bottom:0}
.agreed>li{margin:.75rem 0}
dl{margin:.25rem 0 0;font-size:.9375rem}
dl div{display:grid;grid-template-columns:6rem 1fr;gap:.5rem}
dt{color:var(--muted)}
dd{margin:0}
q{color:var(--muted);quotes:"“" "”"}
td q{display:block;margin-top:.125rem;font-size:.875rem}
.signed{list-style:none;padding:0}
main>details{margin:2rem 0 0;border-top:1px solid var(--line);padding-top:.75rem}
summary{cursor:pointer}
summary h2{display:inline;margin:0}
details[open] summary{margin-bottom:.75rem}
footer{margin-top:2rem;border-top:1px solid var(--line);color:var(--muted);font-size:.875rem}
footer h2{font-size:.875rem;margin:.75rem 0 .25rem}
footer p{margin:0;max-width:none}
.print-only{display:none}
@media (max-width:40rem){.wide-only{display:none}.narrow-only{display:flex}
main{padding:1rem}
th,td{padding-right:.5rem}
table{font-size:.875rem}
dl div{display:block;margin-top:.25rem}dl :is(dt,dd){display:inline}dt::after{content:": "}
.drawn{display:block}.bar{margin:.25rem 0 0}th:has(.bar){width:auto;padding-right:.75rem}
.stacked thead{position:absolute;clip-path:inset(50%)}
.stacked tr{display:flex;flex-wrap:wrap;gap:0 1rem;padding:.625rem 0;border-bottom:1px solid var(--line)}
.stacked th{flex:1 0 100%}
.stacked :is(th,td){border:0;padding:0}
.stacked td::before{content:attr(data-head) " ";color:var(--muted)}}
@media print{html{font-size:9pt}
p,ul,ol{max-width:none}
.print-only{display:block}
.verdicts{margin:.75rem 0}
.card{padding:.5rem .75rem}
.band{stroke:var(--line);stroke-width:1}
.agreed>li{margin:.25rem 0}
dl{font-size:.9375em;margin:0}
li{margin:.1rem 0}
.reason,.card p{margin:.2rem 0 0}
.card h2{margin:0}
dl div,dt,dd{display:inline}
dt::after{content:": "}
dl div+div::before{content:" · "}
th,td{padding-top:.2rem;padding-bottom:.2rem}
footer{margin-top:1rem}footer p{display:inline}}
`;
