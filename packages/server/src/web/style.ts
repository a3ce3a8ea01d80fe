/** The pages' style sheet; it follows the reader's light or dark setting. */
export const STYLE = `
:root { color-scheme: light dark; --line: #8884; --quiet: #777; --good: #2a7d3f; --bad: #b3362b; --soft: #8881; }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; }
header { display: flex; gap: 2rem; padding: .7rem 1.5rem; border-bottom: 1px solid var(--line); }
header nav { display: flex; gap: 1rem; }
.brand { font-weight: 700; }
a { color: inherit; }
main { max-width: 72rem; margin: 0 auto; padding: 1rem 1.5rem 4rem; }
h1 { font-size: 1.3rem; overflow-wrap: anywhere; } h2 { font-size: 1.05rem; margin-top: 2rem; } h3 { font-size: 1rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.quiet, time { color: var(--quiet); font-size: .9em; } time { white-space: nowrap; }
.badge { display: inline-block; padding: 0 .5em; margin-right: .4em; border: 1px solid var(--line); border-radius: 1em; font-size: .85em; }
.badge-confirmed, .badge-resolved, .badge-passed, .badge-success, .badge-merged, .badge-high, .badge-deployed { color: var(--good); border-color: currentColor; }
.badge-regressed, .badge-failed, .badge-failure, .badge-new { color: var(--bad); border-color: currentColor; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.5rem; } dt { color: var(--quiet); } dd { margin: 0; }
pre { overflow-x: auto; padding: .6rem .8rem; background: var(--soft); font: 13px/1.5 ui-monospace, monospace; }
.frame { color: var(--quiet); padding: .2rem 0; } .frame.own { color: inherit; }
.diff span { display: block; } .diff .added { color: var(--good); } .diff .removed { color: var(--bad); } .diff .hunk, .diff .file { color: var(--quiet); }
.warning { color: var(--bad); }
.decisions { display: flex; flex-wrap: wrap; gap: .6rem 1.5rem; margin: .6rem 0; } meter { width: 100%; }
.way { display: flex; flex-wrap: wrap; gap: .4rem 1rem; align-items: center; margin: .4rem 0; } .way input:not([type]), .way input[type=url] { flex: 1 1 20rem; }
input, select, button { font: inherit; padding: .3rem .6rem; }
`;
