import { escaped, htmlPage } from '../page/html.ts';
import type { Pack } from './pack.ts';
import { advicePart, decisionPart, tablesPart } from './pack-decision.ts';
import { dpiaPart } from './pack-dpia.ts';
import { protectionPart, readersPart, retentionPart } from './pack-policy.ts';
import { classificationPart, flowPart, registerPart, sourcesPart } from './pack-sources.ts';

const style = `@page{size:A4;margin:18mm 16mm}
*{box-sizing:border-box}body{font:15px/1.45 system-ui,"Segoe UI",sans-serif;color:#1a2733;max-width:62rem;margin:2rem auto;padding:0 1.5rem}
h1{font-size:1.7rem;margin:0 0 .3rem}h2{font-size:1.2rem;margin:0 0 .6rem;border-bottom:2px solid #1a2733;padding-bottom:.2rem}h3{font-size:1rem;margin:1rem 0 .3rem}
section{margin:2.2rem 0}.mark{font-weight:600;border:2px solid #8a3b00;color:#8a3b00;padding:.4rem .7rem;margin:.8rem 0}
table{border-collapse:collapse;width:100%;margin:.6rem 0;font-size:.86rem}th,td{border:1px solid #9aa7b3;padding:.25rem .45rem;text-align:left;vertical-align:top;overflow-wrap:break-word;hyphens:auto}
th{background:#eef2f5}thead{display:table-header-group}tr{break-inside:avoid}.box{white-space:nowrap}code{font-size:.85em}
.room{border:1px solid #9aa7b3;padding:.25rem .5rem;margin:.5rem 0;break-inside:avoid}.room span{color:#4a5b6a;font-size:.8rem}
.sign{display:grid;grid-template-columns:1fr 1fr;gap:0 .8rem}.small{font-size:.82rem;color:#3a4a58}
.flow{list-style:none;display:grid;grid-template-columns:repeat(4,1fr);gap:.5rem;padding:0;counter-reset:step}
.flow li{border:1px solid #9aa7b3;padding:.4rem .6rem;font-size:.85rem;counter-increment:step;break-inside:avoid}.flow li::before{content:counter(step) ". "}.flow .inside{background:#e8f1ea;border-color:#3c7a4e}
h2,h3{break-after:avoid}
@media print{body{max-width:none;margin:0;padding:0;font-size:10.5pt}section{margin:0 0 8mm}th{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`;

/** The paper for who decides, in Dutch, to print or to keep as PDF: complete in itself, without script and without anything from elsewhere. */
export function packPage(pack: Pack): string {
  const { municipality, manifest, on } = pack;
  const title = `Besluitstuk Zichtlijn: ${municipality.name}`;
  const invented = manifest.synthetic
    ? '<p class="mark">Gemaakt met verzonnen gegevens: om te oefenen, niet om over te besluiten.</p>'
    : '';
  const head = `<h1>${escaped(title)}</h1>
<p>Over de klaargezette release <code>${escaped(manifest.id)}</code> van ${escaped(manifest.createdAt.slice(0, 10))}; stuk gemaakt op ${escaped(on)}. Voor het college van burgemeester en wethouders of de gemandateerde proceseigenaar, met het advies van FG en CISO.</p>${invented}
<p class="small">Dit stuk bevat alleen uitspraken van bronhouders, aantallen vrijgegeven en verborgen cellen en het beleid van het knooppunt. Redenen van verbergen, proefberekeningen, aantallen rijen en gegevenskwaliteit blijven in het knooppunt.</p>`;
  const parts = [
    decisionPart,
    advicePart,
    flowPart,
    sourcesPart,
    registerPart,
    classificationPart,
    protectionPart,
    readersPart,
    tablesPart,
    retentionPart,
    dpiaPart,
  ];
  const body = parts.map((part) => part(pack));
  return htmlPage({ language: 'nl', title, style }, `${head}\n${body.join('\n')}`);
}
