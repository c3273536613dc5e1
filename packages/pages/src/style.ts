/** The colours of the dashboard, in light and in dark. */
const colours = `:root{color-scheme:light;--ink:#16242c;--ink-soft:#4a5a64;--page:#f4f6f5;--paper:#fff;--line:#cdd5d8;--line-strong:#75848c;--accent:#0f5463;
--accent-strong:#0a3d49;--accent-soft:#e3eff1;--on-accent:#fff;--warning:#fff3d1;--warning-line:#b98500;--warning-ink:#4a3500;--focus:#8a2be2}
@media (prefers-color-scheme:dark){:root{color-scheme:dark;--ink:#e8eef0;--ink-soft:#aebcc3;--page:#10181c;--paper:#172126;--line:#34434b;--line-strong:#82929a;
--accent:#7fd0e0;--accent-strong:#b5e6f0;--accent-soft:#1d3239;--on-accent:#08262d;--warning:#3a2f10;--warning-line:#c99a2e;--warning-ink:#ffe7ae;--focus:#d7a6ff}}`;

/** The style of a page that a program serves by itself: the look of the dashboard, without its fonts and components. */
export const pageStyle = `${colours}
*,*::before,*::after{box-sizing:border-box}
html{font-size:clamp(100%,.85rem + .25vw,130%);-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font-family:"Source Sans 3",system-ui,sans-serif;line-height:1.5}
a{color:var(--accent);text-underline-offset:.15em}a:hover{color:var(--accent-strong)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.skip{position:absolute;inset-inline-start:-999rem;background:var(--accent);color:var(--on-accent);padding:.75rem 1rem}
.skip:focus{inset-inline-start:0}
header{background:var(--paper);border-block-end:1px solid var(--line)}
.wide{max-inline-size:76rem;margin-inline:auto;padding-inline:clamp(.9rem,2.5vw,2.5rem)}
.top{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.25rem 1.5rem;padding-block:.8rem .3rem}
.brand{font-size:1.15rem;font-weight:650}.brand small{color:var(--ink-soft);font-size:.9rem;font-weight:400}
nav ul{display:flex;flex-wrap:wrap;gap:.1rem .3rem;list-style:none;margin:0 0 0 -.7rem;padding:0}
nav a{display:block;border-block-end:3px solid transparent;padding:.45rem .7rem;text-decoration:none}
nav a:hover{background:var(--accent-soft)}nav a[aria-current]{border-color:var(--accent);color:var(--ink);font-weight:600}
main{padding-block:clamp(1rem,2.5vw,2rem);display:grid;gap:1.1rem}main>*{min-inline-size:0}
h1,h2,p,dl,dd,ul,ol{margin:0}h1{font-size:clamp(1.5rem,1.25rem + 1vw,2.1rem);font-weight:650;line-height:1.15}
h2{font-size:1.2rem;font-weight:650;line-height:1.25}
p,li,dd{max-inline-size:46rem}.soft,small{color:var(--ink-soft)}
.note{background:var(--warning);border:1px solid var(--warning-line);border-radius:4px;color:var(--warning-ink);padding:.6rem 1rem}
.note a{color:inherit}
.card{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:1.1rem;display:grid;gap:.8rem}
.facts{display:grid;gap:.15rem 1.5rem}.facts dt{color:var(--ink-soft);font-size:.93rem;font-weight:600;margin-block-start:.4rem}
.facts dd{margin:0;overflow-wrap:anywhere}code{font-size:.92em;overflow-wrap:anywhere}
@media (min-width:48rem){.facts{grid-template-columns:max-content minmax(0,1fr)}.facts dt{margin:0}}
.sideways{overflow-x:auto;background:var(--paper);border:1px solid var(--line);border-radius:8px}
table{border-collapse:collapse;inline-size:100%}caption{padding:.7rem .9rem .3rem;text-align:start;font-weight:600}
th,td{padding:.35rem .9rem;text-align:start;vertical-align:top;border-block-end:1px solid var(--line)}
th{border-block-end:2px solid var(--line-strong);font-weight:600;white-space:nowrap}tbody tr:last-child td{border:0}
td code,td time{white-space:nowrap;overflow-wrap:normal}.number{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
form{display:grid;gap:.9rem;min-inline-size:0}form>*{min-inline-size:0}.field{min-inline-size:0}form.row{display:flex;flex-wrap:wrap;align-items:end;gap:.9rem}
label{font-weight:600}.field{display:grid;gap:.25rem}
select,input[type=date],input[type=text]{background:var(--paper);border:1px solid var(--line-strong);border-radius:4px;color:var(--ink);font:inherit;max-inline-size:100%;padding:.4rem .6rem}.field>select{inline-size:100%}.row>.field{max-inline-size:100%}
fieldset{border:0;margin:0;min-inline-size:0;padding:0;display:grid;gap:.35rem}legend{font-weight:600;padding:0;margin-block-end:.35rem}
.choice{display:flex;align-items:baseline;gap:.6rem}.choice label{font-weight:400}
button{background:var(--accent);border:1px solid var(--accent);border-radius:4px;color:var(--on-accent);cursor:pointer;font:inherit;justify-self:start;min-block-size:2.5rem;padding:.35rem .9rem}
button:hover{background:var(--accent-strong)}
footer{border-block-start:1px solid var(--line);color:var(--ink-soft);padding-block:1rem 2rem}
@media print{nav,form,.skip{display:none}}
`;
