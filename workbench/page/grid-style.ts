/** How the grid is drawn: colours and sizes as Excel on the web has them. */
const CSS = `
.tg{position:relative;display:flex;flex-direction:column;height:100%;min-height:0;overflow:hidden;background:#fff;color:#242424;font:12px "Segoe UI",system-ui,sans-serif;color-scheme:light;user-select:none}
.tg *{box-sizing:border-box}
.tg-view{position:relative;flex:1;min-height:0}
.tg-scroll{position:absolute;inset:0;overflow:auto;outline:none;scrollbar-width:auto;scrollbar-color:#c8c6c4 #f5f5f5}
.tg-space{position:relative;overflow:clip;min-width:100%;min-height:100%}
.tg-stage{position:sticky;left:0;top:0;overflow:hidden;cursor:cell}
.tg-pane{position:absolute;overflow:hidden;background:#fff}
.tg-panes{position:absolute;inset:0}
.tg-layer{position:absolute;left:0;top:0;width:0;height:0;will-change:transform}
.tg-row{position:absolute;left:0;width:0}
.tg-line{position:absolute;background:#e1e1e1}
.tg-cell{position:absolute;top:-1px}
.tg-text{position:absolute;display:flex;padding:1px 2px 0 3px;overflow:hidden;z-index:2;pointer-events:none}
.tg-link .tg-text{pointer-events:auto;cursor:pointer}
.tg-note::after{content:"";position:absolute;right:0;top:0;border:4px solid transparent;border-top-color:#c4314b;border-right-color:#c4314b;z-index:3}
.tg-filter-button::before,.tg-filter-filtered::before{content:"";position:absolute;right:3px;bottom:3px;width:15px;height:15px;border:1px solid #c8c6c4;border-radius:2px;z-index:3;background:#fff linear-gradient(#605e5c,#605e5c) center 5px/7px 0 no-repeat}
.tg-filter-button::after,.tg-filter-filtered::after{content:"";position:absolute;right:7px;bottom:8px;border:4px solid transparent;border-bottom-width:0;border-top-color:#605e5c;z-index:4}
.tg-filter-filtered::before{background-color:#caead8}
.tg-chart{position:absolute;z-index:3;pointer-events:none;background:#fff;border:1px solid #cbd2d9;overflow:hidden}
.tg-chart svg{display:block;width:100%;height:100%;font-family:inherit}
.tg-chart[data-kind=other]{border-style:dashed}
.tg-heads{position:absolute;overflow:hidden;background:#f5f5f5;color:#424242;cursor:default}
.tg-head{position:absolute;display:flex;align-items:center;justify-content:center;border:0 solid #d1d1d1;overflow:hidden;white-space:nowrap}
.tg-heads-across .tg-head{border-right-width:1px;border-bottom-width:1px;top:0;height:100%}
.tg-heads-down .tg-head{border-right-width:1px;border-bottom-width:1px;left:0;width:100%}
.tg-head.tg-touched{background:#caead8;color:#0e5c2f}
.tg-heads-across .tg-head.tg-touched{border-bottom:2px solid #107c41}
.tg-heads-down .tg-head.tg-touched{border-right:2px solid #107c41}
.tg-head.tg-whole{background:#107c41;color:#fff}
.tg-corner{position:absolute;background:#f5f5f5;border:0 solid #d1d1d1;border-width:0 1px 1px 0;cursor:default}
.tg-corner::after{content:"";position:absolute;right:3px;bottom:3px;border:6px solid transparent;border-right-color:#b8b6b4;border-bottom-color:#b8b6b4}
.tg-grip{position:absolute;top:0;bottom:0;width:7px;cursor:col-resize}
.tg-grip[data-side=row]{left:0;right:0;top:auto;bottom:auto;width:auto;height:7px;cursor:row-resize}
.tg-split{position:absolute;background:#8a8886;pointer-events:none}
.tg-fill,.tg-frame,.tg-copied{position:absolute;pointer-events:none;z-index:4}
.tg-fill{background:rgba(0,0,0,.09)}
.tg-frame{border:2px solid #107c41;z-index:5}
.tg-frame::after{content:"";position:absolute;right:-5px;bottom:-5px;width:6px;height:6px;background:#107c41;border:1px solid #fff;box-sizing:content-box}
.tg:not(:focus-within) .tg-frame{border-color:#5f9e7c}
.tg-copied{border:2px dashed #107c41;z-index:6}
.tg-entry{position:absolute;z-index:20;margin:0;padding:1px 2px 0 3px;border:2px solid #107c41;border-radius:0;outline:none;resize:none;overflow:hidden;background:#fff;color:#000;user-select:text;line-height:1.22;box-shadow:0 2px 6px rgba(0,0,0,.18)}
.tg-entry.tg-idle{opacity:0;pointer-events:none;border-color:transparent;background:transparent;box-shadow:none;caret-color:transparent}
.tg-pick{position:absolute;z-index:8;width:18px;padding:0;border:1px solid #8a8886;border-radius:2px;background:#fff;color:#424242;cursor:pointer;display:flex;align-items:center;justify-content:center}
.tg-pick::after{content:"";border:4px solid transparent;border-bottom-width:0;border-top-color:#424242}
.tg-pick:hover{background:#e8f3ec;border-color:#107c41}
.tg-list{position:absolute;z-index:30;margin:0;padding:4px 0;list-style:none;background:#fff;border:1px solid #d1d1d1;border-radius:4px;box-shadow:0 4px 12px rgba(0,0,0,.22);overflow:auto;outline:none}
.tg-list [role=option]{padding:4px 12px;min-height:26px;white-space:pre-wrap;cursor:pointer;color:#242424}
.tg-list [role=option][aria-selected=true]{background:#e2f1e8;box-shadow:inset 3px 0 #107c41}
.tg-list [role=option]:hover{background:#f0f0f0}
.tg-menu{position:absolute;z-index:30;display:flex;flex-direction:column;gap:6px;width:260px;padding:8px;background:#fff;border:1px solid #d1d1d1;border-radius:4px;box-shadow:0 4px 12px rgba(0,0,0,.22)}
.tg-menu button{font:inherit;color:#242424;min-height:28px;padding:0 10px;background:#fff;border:1px solid #8a8886;border-radius:4px;cursor:pointer;text-align:left;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.tg-menu button:hover{background:#f0f0f0}
.tg-menu button:disabled{color:#767676;border-color:#e1e1e1;cursor:default}
.tg-menu input[type=search]{font:inherit;min-height:28px;padding:0 6px;border:1px solid #8a8886;border-radius:4px;user-select:text;background:#fff;color:#242424}
.tg-menu :focus-visible{outline:2px solid #107c41;outline-offset:1px}
.tg-values{max-height:220px;overflow:auto;border:1px solid #e1e1e1;padding:2px 0}
.tg-values label{display:flex;align-items:center;gap:6px;min-height:24px;padding:0 6px;cursor:pointer}
.tg-values label:hover{background:#f0f0f0}
.tg-values input{accent-color:#107c41;flex:none}
.tg-more{padding:4px 6px;color:#605e5c}
.tg-buttons{display:flex;justify-content:flex-end;gap:6px}
.tg-buttons button:first-child{background:#107c41;border-color:#107c41;color:#fff}
.tg-buttons button:first-child:disabled{background:#c8c6c4;border-color:#c8c6c4;color:#fff}
.tg-tip{position:absolute;z-index:7;max-width:260px;padding:5px 8px;background:#fffbe6;border:1px solid #d9c36a;color:#242424;box-shadow:0 2px 6px rgba(0,0,0,.15);pointer-events:none;white-space:pre-wrap}
.tg-tip b{display:block}
.tg-alert{z-index:21;background:#fdf3f4;border-color:#c50f1f}
.tg-context{position:absolute;z-index:30;min-width:220px;max-width:340px;max-height:calc(100% - 8px);overflow-y:auto;padding:4px 0;background:#fff;border:1px solid #d1d1d1;border-radius:4px;box-shadow:0 4px 12px rgba(0,0,0,.22);outline:none}
.tg-context button{display:flex;justify-content:space-between;gap:24px;width:100%;min-height:26px;padding:2px 12px 2px 24px;position:relative;border:0;background:none;font:inherit;color:#242424;text-align:left;cursor:pointer;outline:none}
.tg-context button:focus{background:#e2f1e8;box-shadow:inset 3px 0 #107c41}
.tg-context button:disabled{color:#767676;cursor:default}
.tg-context [aria-checked=true]::before{content:"✓";position:absolute;left:8px}
.tg-keys{color:#605e5c;white-space:nowrap}
.tg-apart{margin:4px 0;border-top:1px solid #e1e1e1}
.tg-find{position:absolute;z-index:25;top:4px;right:24px;display:flex;align-items:center;gap:4px;padding:6px 8px;background:#fff;border:1px solid #d1d1d1;border-radius:4px;box-shadow:0 4px 12px rgba(0,0,0,.22)}
.tg-find input{font:inherit;width:180px;min-height:28px;padding:0 6px;border:1px solid #8a8886;border-radius:4px;user-select:text;background:#fff;color:#242424}
.tg-find button{width:28px;height:28px;padding:0;border:0;border-radius:4px;background:none;font:inherit;color:#242424;cursor:pointer}
.tg-find button:hover{background:#f0f0f0}
.tg-find :focus-visible{outline:2px solid #107c41;outline-offset:1px}
.tg-found{min-width:76px;padding-inline:4px;color:#605e5c}
.tg-foot{display:flex;align-items:stretch;flex:none;height:30px;background:#f5f5f5;border-top:1px solid #d1d1d1;color:#424242}
.tg-tabs{display:flex;align-items:stretch;overflow:hidden;min-width:0;flex:1}
.tg-foot button{font:inherit;color:inherit;border:0;background:none;cursor:pointer;flex:none}
.tg-foot button:focus-visible{outline:2px solid #107c41;outline-offset:-2px}
.tg-turn{width:26px}
.tg-turn:disabled{color:#c8c6c4;cursor:default}
.tg-tab{position:relative;padding:0 14px;border-right:1px solid #e1e1e1 !important;white-space:nowrap}
.tg-tab:hover{background:#ebebeb}
.tg-tab[aria-selected=true]{background:#fff;color:#0e5c2f;font-weight:600;box-shadow:inset 0 -3px #107c41}
.tg-tab .tg-mark{position:absolute;left:6px;right:6px;top:2px;height:3px;border-radius:2px}
.tg-said,.tg-told{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (forced-colors:active){.tg-frame,.tg-entry{border-color:Highlight}}
`;

/** Into the page once, as a sheet of rules that a content policy has nothing against. */
export function styleGrids(document: Document): void {
  const rules = (styled ??= new CSSStyleSheet());
  if (document.adoptedStyleSheets.includes(rules)) return;
  rules.replaceSync(CSS);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
}

let styled: CSSStyleSheet | undefined;
