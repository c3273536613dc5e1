import { createHash } from 'node:crypto';
import { type Page, send } from './page.ts';

const examples = {
  vergelijken: `query Vergelijk($in: Selection!) {
  compare(indicator: "vastgoed.doorsluishuizen", period: "2021JJ00", in: $in) {
    indicator { title { nl en } unit { nl en } }
    period
    rows {
      municipality { code name }
      answer
      release { id synthetic createdAt }
      observations { area measure value status }
    }
  }
}`,
  catalogus: `{
  catalogue { id version theme title { nl en } meaning { nl en } breakdowns { id } ladder { level period breakdowns } }
}`,
  gemeenten: `{
  riecs { id name municipalities { code name connected } }
}`,
  aanbod: `{
  municipality(code: "GM0363") {
    name
    answer
    release { id synthetic }
    offers { indicator version level breakdown periods }
  }
}`,
};

const style = `body{font:16px/1.5 system-ui,sans-serif;margin:0;padding:1rem 2rem;color:#1a2733;background:#f7f8fa}
h1{font-size:1.3rem}main{display:grid;grid-template-columns:1fr 1fr;gap:1rem}label{display:block;font-weight:600}
textarea,pre{width:100%;box-sizing:border-box;font:13px/1.45 ui-monospace,monospace;border:1px solid #b6c0ca;background:#fff;padding:.6rem}
#query{height:24rem}#variables{height:6rem}pre{height:33rem;overflow:auto;margin:0;white-space:pre-wrap}
#invented{font-weight:600;padding:.3rem .6rem;background:#fff1c2;border:1px solid #b88a00}
button{font:inherit;padding:.3rem .9rem;margin:.4rem .4rem .4rem 0;cursor:pointer}@media(max-width:60rem){main{grid-template-columns:1fr}}`;

const script = `const examples=${JSON.stringify(examples)};
const words={nl:{title:'Verkenner',purpose:'Doel van de vraag',query:'Vraag (GraphQL)',variables:'Variabelen (JSON)',run:'Vraag stellen',answer:'Antwoord',badJson:'De variabelen zijn geen geldige JSON.',away:'De gateway antwoordt niet.',signIn:'Aanmelden',invented:'Let op: verzonnen gegevens. Niets hierin gaat over een bestaand persoon, adres of bedrijf.'},
en:{title:'Explorer',purpose:'Purpose of the query',query:'Query (GraphQL)',variables:'Variables (JSON)',run:'Run',answer:'Answer',badJson:'The variables are not valid JSON.',away:'The gateway does not answer.',signIn:'Sign in',invented:'Note: verzonnen gegevens (invented data). Nothing here is about an existing person, address or business.'}};
const by=(id)=>document.getElementById(id);let lang='nl';
let purposes=[];
function speak(next){lang=next;for(const[i,p]of purposes.entries())by('purpose').options[i].textContent=p.title[lang]+' ('+p.id+')';document.documentElement.lang=next;for(const e of document.querySelectorAll('[data-word]'))e.textContent=words[lang][e.dataset.word];}
async function ask(query,variables){return(await fetch('/graphql',{method:'POST',headers:{'content-type':'application/json','zicht-purpose':by('purpose').value},body:JSON.stringify({query,variables})})).json();}
async function mark(){const all=(await ask('{ municipalities { code connected } }')).data.municipalities.filter((m)=>m.connected).map((m)=>m.code);
const asked=all.length===0?[]:(await ask('query($in:Selection!){ municipalities(in:$in) { release { synthetic } } }',{in:{municipalities:all}})).data.municipalities;
by('invented').hidden=!asked.some((m)=>m.release&&m.release.synthetic);}
async function run(){let variables;try{variables=JSON.parse(by('variables').value||'{}');}catch{by('answer').textContent=words[lang].badJson;return;}
try{await mark().catch(()=>{});by('answer').textContent=JSON.stringify(await ask(by('query').value,variables),null,2);}catch{by('answer').textContent=words[lang].away;}}
for(const name of Object.keys(examples)){const button=document.createElement('button');button.textContent=name;button.onclick=()=>{by('query').value=examples[name];by('variables').value=name==='vergelijken'?'{"in":{"municipalities":["GM0363","GM0599","GM0518","GM0344","GM0758","GM0772","GM0794","GM0796","GM0855"]}}':'{}';};by('examples').append(button);}
by('examples').firstChild.click();by('run').onclick=run;by('nl').onclick=()=>speak('nl');by('en').onclick=()=>speak('en');speak('nl');
fetch('/purposes').then((r)=>{by('sign-in').hidden=r.status!==401;return r.json();}).then((all)=>{purposes=all.purposes;for(const p of purposes){const option=document.createElement('option');option.value=p.id;by('purpose').append(option);}speak(lang);return mark();}).catch(()=>{});`;

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The page may run its own script, use its own style and ask its own gateway; nothing else. */
const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** A page to try queries on, complete in itself: it asks nothing of any other server. */
export const explorerHtml = `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Zichtlijn: verkenner</title><style>${style}</style></head>
<body><h1>Zichtlijn: <span data-word="title"></span></h1>
<div><button id="nl" lang="nl">Nederlands</button><button id="en" lang="en">English</button></div>
<p><a id="sign-in" href="/aanmelden?terug=/verkenner" data-word="signIn" hidden></a></p>
<p id="invented" role="status" data-word="invented" hidden></p>
<label for="purpose" data-word="purpose"></label><select id="purpose"></select>
<div id="examples"></div>
<main><div><label for="query" data-word="query"></label><textarea id="query" spellcheck="false"></textarea>
<label for="variables" data-word="variables"></label><textarea id="variables" spellcheck="false"></textarea>
<button id="run" data-word="run"></button></div>
<div><label data-word="answer"></label><pre id="answer" aria-live="polite"></pre></div></main>
<script>${script}</script></body></html>
`;

/** `/verkenner`: a page to try queries on, under a policy that lets it ask this gateway and nothing else. */
export const explorerPage: Page = {
  path: '/verkenner',
  open: true,
  methods: ['GET'],
  answer(_request, response) {
    response.setHeader('content-security-policy', policy);
    send(response, 200, 'text/html; charset=utf-8', explorerHtml);
  },
};
