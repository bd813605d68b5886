/// The style sheet and the script of the HTML report.
enum HTMLReportStyle {
  static let sheet = """
    :root { --error: #b3261e; --warning: #b26a00; --info: #2f5f9e; --review: #6b5ca5; --settled: #777; }
    * { box-sizing: border-box; }
    body { margin: 0; font: 16px/1.7 "Noto Serif CJK SC", "Songti SC", SimSun, serif; color: #1c1c1c;
      background: #f6f5f2; }
    header { position: sticky; top: 0; z-index: 1; padding: .6rem 1.2rem; background: #fff;
      border-bottom: 1px solid #ddd; }
    h1 { font-size: 1.1rem; margin: 0; }
    header p { margin: .1rem 0; font-size: .85rem; color: #555; }
    .filter { display: flex; flex-wrap: wrap; gap: .3rem 1rem; font-size: .85rem; align-items: center; }
    .filter input[type=search] { flex: 1 1 12rem; padding: .2rem .5rem; }
    nav { padding: .6rem 1.2rem; font-size: .9rem; }
    nav span { color: #777; }
    section { padding: 0 1.2rem 1.5rem; }
    h2 { font-size: 1rem; word-break: break-all; }
    .columns { display: grid; grid-template-columns: minmax(0, 3fr) minmax(16rem, 2fr); gap: 1.2rem;
      align-items: start; }
    article { background: #fff; padding: 1.5rem 2rem; border: 1px solid #e2e0da; }
    article p { margin: .3rem 0; text-indent: 2em; overflow-wrap: anywhere; }
    article p.title { text-align: center; text-indent: 0; font-weight: 700; font-size: 1.25rem;
      margin: 1rem 0; }
    article p.heading { font-weight: 700; }
    article p.signature { text-align: right; }
    article p.table { text-indent: 0; border-left: 3px solid #e2e0da; padding-left: .6rem; }
    article p.other { text-indent: 0; color: #444; }
    mark { background: none; border-bottom: 3px solid var(--review); padding: 0 1px; }
    mark a { color: inherit; text-decoration: none; }
    mark.error { border-color: var(--error); background: #fbe3e1; }
    mark.warning { border-color: var(--warning); background: #fdf0d8; }
    mark.info { border-color: var(--info); background: #e6eef8; }
    mark.settled { border-color: var(--settled); }
    .card { background: #fff; border: 1px solid #e2e0da; border-left: 5px solid var(--review);
      padding: .5rem .8rem; margin: 0 0 .6rem; font-size: .9rem; scroll-margin-top: 8rem; }
    .card:target { outline: 2px solid #1c1c1c; }
    .card.error { border-left-color: var(--error); }
    .card.warning { border-left-color: var(--warning); }
    .card.info { border-left-color: var(--info); }
    .card.settled { border-left-color: var(--settled); opacity: .75; }
    .card h3 { margin: 0; font-size: .9rem; }
    .card h3 small { font-weight: 400; color: #777; }
    .card p { margin: .2rem 0; }
    .card .small { color: #555; font-size: .82rem; }
    .card .help { color: #20603d; }
    .hidden { display: none; }
    @media (max-width: 60rem) { .columns { grid-template-columns: 1fr; } }
    @media print {
      body { background: #fff; font-size: 11pt; }
      header { position: static; }
      .filter, nav { display: none; }
      .columns { display: block; }
      article { border: 0; padding: 0; }
      .card { break-inside: avoid; }
      section { break-after: page; }
    }
    """

  static let script = """
    const form = document.querySelector('.filter');
    const search = form.querySelector('input[type=search]');
    function apply() {
      const kinds = new Set([...form.querySelectorAll('input[data-kind]:checked')]
        .map(box => box.dataset.kind));
      const words = search.value.trim().toLowerCase();
      for (const card of document.querySelectorAll('.card')) {
        const shown = kinds.has(card.dataset.kind)
          && (!words || card.textContent.toLowerCase().includes(words));
        card.classList.toggle('hidden', !shown);
      }
    }
    form.addEventListener('input', apply);
    form.addEventListener('submit', event => event.preventDefault());
    """
}
