/** The style of the page: readable in light, in dark and on paper, and without any font or image from elsewhere. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--soft:#59636e;--line:#d6dbe1;--panel:#f5f7f9;--accent:#0b57a4;
--good:#17713a;--good-bg:#e3f4e8;--bad:#a91d22;--bad-bg:#fdeaea;--warn:#8a5a00;--warn-bg:#fdf3dc;--none:#59636e;--none-bg:#eceff2}
@media (prefers-color-scheme:dark){:root{--paper:#14181d;--ink:#e6e9ec;--soft:#a3adb8;--line:#343b44;--panel:#1c2229;--accent:#7db7f5;
--good:#74cf92;--good-bg:#17301f;--bad:#ff9a96;--bad-bg:#3a1b1d;--warn:#f0c264;--warn-bg:#33290f;--none:#a3adb8;--none-bg:#262d35}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans CJK SC","Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
main,header,footer{max-width:68rem;margin:0 auto;padding:0 1.5rem}
header{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;justify-content:space-between;padding-top:1.25rem;padding-bottom:1rem}
header p{margin:0;color:var(--soft);font-size:.925rem}
header strong{color:var(--ink);letter-spacing:.02em}
h1{font-size:1.15rem;margin:0;font-weight:600;overflow-wrap:anywhere}
h2{font-size:1.3rem;margin:2.75rem 0 .35rem;line-height:1.3}
h3{font-size:1.05rem;margin:0;line-height:1.4}
h4{font-size:.8rem;margin:0 0 .3rem;color:var(--soft);font-weight:600}
p{margin:.4rem 0}
.lead{color:var(--soft);margin:0 0 1rem;max-width:48rem}
a{color:var(--accent)}
code,pre,.id{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.86em}
pre{margin:0;padding:.65rem .8rem;background:var(--panel);border:1px solid var(--line);border-radius:6px;overflow:auto;max-height:22rem;white-space:pre-wrap;overflow-wrap:anywhere}
.languages{border:0;margin:0;padding:0;display:flex;gap:.25rem}
.languages input,.filter input{position:absolute;opacity:0;pointer-events:none}
.languages label,.filter label{padding:.2rem .7rem;border:1px solid var(--line);border-radius:999px;font-size:.85rem;cursor:pointer;color:var(--soft)}
.languages input:checked+label,.filter input:checked+label{border-color:var(--accent);color:var(--accent);font-weight:600}
.languages input:focus-visible+label,.filter input:focus-visible+label,summary:focus-visible,a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
body:has(#language-en:checked) .zh{display:none}
body:has(#language-zh:checked) .en{display:none}
.banner{display:flex;gap:1.25rem;align-items:center;border-radius:12px;padding:1.4rem 1.6rem;border:1px solid}
.banner .mark{flex:none;width:3.5rem;height:3.5rem}
.banner .word{font-size:2rem;font-weight:700;line-height:1.15;margin:0}
.banner .headline{margin:.35rem 0 0;color:var(--ink);font-size:1.05rem}
.banner .why{margin:.35rem 0 0;color:var(--ink)}
.good{color:var(--good)}.bad{color:var(--bad)}.warn{color:var(--warn)}.none{color:var(--none)}
.banner.good{background:var(--good-bg);border-color:var(--good)}
.banner.bad{background:var(--bad-bg);border-color:var(--bad)}
.banner.warn{background:var(--warn-bg);border-color:var(--warn)}
.banner.none{background:var(--none-bg);border-color:var(--none)}
svg .good{fill:var(--good)}svg .bad{fill:var(--bad)}svg .warn{fill:var(--warn)}svg .none{fill:var(--none)}
svg .track{fill:var(--none-bg)}svg .tick{fill:var(--ink)}svg .stroke{fill:none;stroke:currentColor;stroke-width:3;stroke-linecap:round;stroke-linejoin:round}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(11.5rem,1fr));gap:1rem 1.5rem;margin:1.25rem 0 0}
.facts dt{color:var(--soft);font-size:.8rem}
.facts dd{margin:0;font-weight:600;overflow-wrap:anywhere}
.facts dd small{display:block;font-weight:400;color:var(--soft);font-size:.82rem}
.stack{display:block;width:100%;height:14px;border-radius:7px;margin-top:1.4rem}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;margin:.45rem 0 0;padding:0;list-style:none;font-size:.86rem;color:var(--soft)}
.legend svg{width:.7em;height:.7em;margin-right:.4em}
.chip{display:inline-block;padding:.05rem .55rem;border-radius:999px;font-size:.8rem;font-weight:600;white-space:nowrap}
.chip.good{background:var(--good-bg)}.chip.bad{background:var(--bad-bg)}.chip.warn{background:var(--warn-bg)}.chip.none{background:var(--none-bg)}
.failure{border:1px solid var(--line);border-left:4px solid var(--bad);border-radius:8px;padding:1rem 1.2rem;margin:1rem 0;break-inside:auto}
.failure.warn{border-left-color:var(--warn)}.failure.none{border-left-color:var(--none)}
.failure header{display:flex;flex-wrap:wrap;gap:.3rem .8rem;align-items:baseline;justify-content:flex-start;padding:0;max-width:none;margin:0 0 .5rem}
.failure,.failure header,.failure .chip,.failure h3{color:var(--ink)}
.failure .chip.bad{color:var(--bad)}.failure .chip.warn{color:var(--warn)}.failure .chip.none{color:var(--none)}
.soft,small{color:var(--soft)}
blockquote{margin:.5rem 0 .9rem;padding:.1rem 0 .1rem .9rem;border-left:3px solid var(--line);color:var(--ink)}
blockquote p{margin:.15rem 0}
.case{margin:1rem 0 0;padding-top:.9rem;border-top:1px solid var(--line)}
.because{font-weight:600;overflow-wrap:anywhere}
.three{display:grid;grid-template-columns:1.5fr 1fr 1fr;gap:.9rem;margin:.7rem 0}
@media (max-width:56rem){.three{grid-template-columns:1fr}}
.three>div{min-width:0}
.expected pre{border-color:var(--good)}.got pre{border-color:var(--bad)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem}
td .id{white-space:nowrap}td code,td .id,p code{font-size:.92em}
th,td{text-align:left;vertical-align:top;padding:.5rem .7rem .5rem 0;border-bottom:1px solid var(--line)}
thead th{color:var(--soft);font-weight:600;font-size:.8rem;border-bottom-width:2px}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.wide{min-width:18rem}
td .bar{width:7.5rem;height:8px;display:inline-block;vertical-align:middle}
.digits .bar{width:100%;height:14px}
.digits{table-layout:fixed;min-width:44rem}.digits>thead th:nth-child(1){width:52%}.digits>thead th:nth-child(3){width:5rem}.digits>thead th:nth-child(4){width:6.5rem}
table.inner{font-size:.86rem;margin:.4rem 0 .8rem;width:auto}
table.inner th,table.inner td{padding-right:1.4rem}
details summary{cursor:pointer}
details[open]>summary{margin-bottom:.35rem}
.filter{display:flex;gap:.35rem;margin:.2rem 0 .8rem;padding:0;border:0}
body:has(#rows-open:checked) tr.row-good,body:has(#rows-open:checked) tr.skipped{display:none}
math{font-size:1.05em}
.formula{display:flex;align-items:center;gap:1rem;overflow-x:auto;margin:.5rem 0}.formula math{flex:1}
footer{margin-top:3rem;padding-top:1rem;padding-bottom:2.5rem;color:var(--soft);font-size:.86rem}
footer>div{border-top:1px solid var(--line);padding-top:1rem}
@media (max-width:40rem){.banner{flex-direction:column;align-items:flex-start}.banner .word{font-size:1.6rem}main,header,footer{padding-left:1rem;padding-right:1rem}}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--panel:#f6f6f6}body{font-size:10.5pt}
.languages,.filter{display:none}main,header,footer{max-width:none;padding-left:0;padding-right:0}
.banner,.chip,svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}h2,h3{break-after:avoid}tr,.three,.banner{break-inside:avoid}
pre{max-height:none}.failure details::details-content{content-visibility:visible;display:block}a{color:inherit}}
`;
