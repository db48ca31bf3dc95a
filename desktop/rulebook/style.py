"""The one stylesheet of the rule book, for screen and paper; it stands in every page."""

from __future__ import annotations

STYLE = """
:root { --ink: #1c2330; --soft: #5a6475; --line: #d5dae3; --head: #f1f4f8; --mark: #14508c; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem 2rem 4rem; color: var(--ink); background: #fff;
  font: 15px/1.5 "Segoe UI", "Noto Sans", "DejaVu Sans", Helvetica, Arial, sans-serif; }
h1 { margin: 1.2rem 0 0; font-size: 1.7rem; }
h2 { margin: 2.4rem 0 .6rem; padding-bottom: .2rem; border-bottom: 2px solid var(--line); font-size: 1.2rem; }
h3 { margin: 1.6rem 0 .4rem; font-size: 1.05rem; }
h4 { margin: 1.3rem 0 .3rem; font-size: .95rem; }
p { margin: .5rem 0; max-width: 52rem; }
ul { margin: .5rem 0; padding-left: 1.3rem; max-width: 52rem; }
a { color: var(--mark); text-decoration-thickness: 1px; text-underline-offset: 2px; }
a[href$=".html"] { white-space: nowrap; }
code { font: .9em Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
nav, footer, .soft { color: var(--soft); font-size: .9em; }
footer { margin-top: 3rem; padding-top: .6rem; border-top: 1px solid var(--line); }
.titles { font-size: 1.1rem; color: var(--soft); }
.first { font-weight: 600; }
.note { padding-left: .8rem; border-left: 3px solid #c98a00; }
.given { margin: .2rem 0; font-size: .9em; color: var(--soft); max-width: none; }
.full td a[href$=".html"] { white-space: nowrap; }
code { overflow-wrap: normal; }
.wide { margin: .6rem 0 1.2rem; overflow-x: auto; }
table { border-collapse: collapse; min-width: 40rem; font-size: .87em; }
th, td { padding: .35rem .55rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
th { background: var(--head); font-weight: 600; }
.full table { width: 100%; }
.name { padding-left: 1.9em; text-indent: -1.9em; }
.name b { display: inline-block; width: 1.9em; text-indent: 0; color: var(--soft); font-weight: 400; font-size: .85em; }
.verified { display: inline-block; padding: 0 .4rem; border: 1px solid; border-radius: .6rem;
  font-size: .92em; white-space: nowrap; }
.yes { color: #1a6b35; }
.secondary { color: #8a5a00; }
.no { color: #a3231c; }
.number { text-align: right; }
.id { white-space: nowrap; }
:target { background: #fff6d6; }
@media print {
  @page { size: A4 landscape; margin: 14mm; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  nav { display: none; }
  a { color: inherit; text-decoration: none; }
  h2, h3, h4 { break-after: avoid; }
  .wide { overflow: visible; }
  table { min-width: 0; width: 100%; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
"""
