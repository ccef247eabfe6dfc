/** The look of what the script adds to a page. It comes with the script, so that a page without one carries none of it. */
export const TRIAL_STYLE = `
html{overflow-anchor:none}
.wi-bar{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;justify-content:space-between;
background:var(--surface);border:1px solid var(--line);border-radius:.5rem;padding:.35rem .35rem .35rem .9rem;margin:.5rem 0}
.wi-bar p{margin:0;flex:1 1 18rem;min-height:1.5rem}
.wi-bar .wi-reason{display:block;color:var(--muted);font-size:.875rem}
button.wi-reset{font:inherit;font-size:.9375rem;color:var(--ink);background:var(--page);border:1px solid var(--muted);border-radius:.4rem;
padding:.3rem .8rem;min-height:2rem;cursor:pointer}
button.wi-reset:disabled{color:var(--muted);border-color:var(--line);cursor:default}
.wi-all{margin:0}
.wi-all>summary{cursor:pointer;color:var(--note);padding:.35rem 0;margin:0}
details[open].wi-all>summary{margin:0}
.wi-form{border-top:1px solid var(--line);margin-top:.75rem}
details.wi-group{margin:0;padding:0;border:0;border-bottom:1px solid var(--line)}
details.wi-group summary{cursor:pointer;padding:.55rem .25rem;margin:0}
.wi-title{font-weight:600}
.wi-count{color:var(--muted);font-size:.875rem;margin-left:.5rem}
.wi-changes .wi-count{color:var(--note);font-weight:600}
.wi-question{margin:0 0 .9rem;padding:.1rem 0 .1rem .85rem;border:0;border-left:3px solid var(--line);min-width:0}
.wi-question.wi-changed{border-left-color:var(--note)}
.wi-question label,.wi-question legend{display:block;font-weight:600;padding:0}
.wi-question .wi-ask{margin:.1rem 0 .35rem;color:var(--muted);font-size:.875rem}
.wi-question select{display:block;width:100%;max-width:44rem;text-overflow:ellipsis}
.wi-question select,.wi-question input[type=number]{font:inherit;font-size:.9375rem;color:var(--ink);
background:var(--page);border:1px solid var(--muted);border-radius:.4rem;padding:.35rem .5rem;min-height:2.25rem}
.wi-question input[type=number]{width:9rem}
.wi-question input[aria-invalid=true]{border-color:var(--bad);outline:1px solid var(--bad)}
.wi-question :is(select,input),.wi-group summary{scroll-margin:9rem 0 1rem}
@media (max-height:30rem){.wi-bar{position:static}}
.wi-hint{color:var(--muted);font-size:.875rem}
.wi-question .wi-box{display:flex;gap:.5rem;align-items:baseline;font-weight:400;padding:.2rem 0}
.wi-note{margin:.3rem 0 0;font-size:.875rem;color:var(--note)}
.wi-note:empty{display:none}
#trial-banner{background:var(--note-soft);border:1px solid var(--note);border-radius:.5rem;padding:.6rem .9rem;margin:.75rem 0;
display:flex;flex-wrap:wrap;gap:.35rem 1rem;align-items:center}
#trial-banner p{margin:0;flex:1 1 18rem}
@media (max-width:40rem){.wi-bar{padding:.45rem .7rem;font-size:.9375rem}}
@media print{#trial-banner{border-width:2px}#trial-banner button{display:none}}
`;
