/** The look of the page, light and dark, on a screen and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --line: #d0d7de; --soft: #59636e; --add: #dafbe1; --del: #ffebe9; --bad: #cf222e; --warn: #9a6700; --good: #1a7f37; --back: #fff; --text: #1f2328; }
@media (prefers-color-scheme: dark) { :root { --line: #3d444d; --soft: #9198a1; --add: #12361f; --del: #4c1c1f; --bad: #ff7b72; --warn: #d29922; --good: #3fb950; --back: #0d1117; --text: #f0f6fc; } }
body { margin: 0; background: var(--back); color: var(--text); font: 16px/1.55 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.4rem; overflow-wrap: anywhere; }
h2 { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1.5rem; font-size: 1.25rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 0.5rem; }
ul { list-style: none; padding: 0; margin: 0; }
li { border-left: 3px solid var(--line); padding: 0.3rem 0 0.3rem 0.9rem; margin: 0.75rem 0; }
ul.breaking li { border-color: var(--bad); } ul.dangerous li { border-color: var(--warn); } ul.compatible li { border-color: var(--good); }
li p { margin: 0.15rem 0; }
.direction, .place { color: var(--soft); font-size: 0.875rem; }
.badge { font-size: 0.8rem; font-weight: 600; border: 1px solid currentColor; border-radius: 1rem; padding: 0.1rem 0.6rem; vertical-align: 0.1em; }
.badge.breaking, .problem { color: var(--bad); } .badge.dangerous { color: var(--warn); } .badge.compatible { color: var(--good); } .badge.annotation { color: var(--soft); }
blockquote { margin: 0.5rem 0; padding: 0; white-space: pre-wrap; }
ins { background: var(--add); text-decoration: underline; text-underline-offset: 0.15em; } del { background: var(--del); text-decoration: line-through; }
code, pre { font: 0.85em/1.5 ui-monospace, "Cascadia Mono", Menlo, monospace; overflow-wrap: anywhere; white-space: pre-wrap; }
summary { cursor: pointer; margin: 0.5rem 0; }
dt { color: var(--soft); font-size: 0.875rem; } dd { margin: 0 0 0.4rem; }
table { border-collapse: collapse; } td, th { text-align: right; padding: 0.15rem 0.8rem; border-bottom: 1px solid var(--line); } th:first-child { text-align: left; font-weight: 400; }
`;
