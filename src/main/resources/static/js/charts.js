// Draws a bar chart from the table below it: one bar per row with data-label, data-value and data-note. The table stays.
(function () {
  'use strict';

  if (!window.echarts) {
    return;
  }
  const ROW = 36;

  // The stylesheet's colours follow the theme; a probe has the browser work them out.
  function colour(name) {
    const probe = document.createElement('span');
    probe.style.color = 'var(' + name + ')';
    document.body.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  }

  function draw(table) {
    const place = document.getElementById(table.dataset.chart);
    const rows = Array.from(table.tBodies[0].rows);
    const narrow = place.clientWidth < 480;
    place.style.height = rows.length * ROW + 16 + 'px';
    const chart = echarts.getInstanceByDom(place) || echarts.init(place, null, { renderer: 'canvas' });
    const font = getComputedStyle(document.body).fontFamily;
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: font, fontSize: 13, color: colour('--text') },
      grid: { left: 8, right: narrow ? 96 : 128, top: 8, bottom: 8, containLabel: true },
      xAxis: { type: 'value', show: false, min: 0, max: table.dataset.max ? Number(table.dataset.max) : null },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map((row) => row.dataset.label),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colour('--edge') } },
        axisLabel: { color: colour('--text'), fontSize: 13, fontFamily: font, width: narrow ? 104 : 240, overflow: 'truncate' },
      },
      series: [{
        type: 'bar',
        barMaxWidth: 20,
        showBackground: Boolean(table.dataset.max),
        backgroundStyle: { color: colour('--line') },
        itemStyle: { color: colour('--accent') },
        label: { show: true, position: table.dataset.max ? 'insideLeft' : 'right', formatter: (bar) => rows[bar.dataIndex].dataset.note,
          color: colour(table.dataset.max ? '--on-accent' : '--text'), fontSize: 13, fontFamily: font },
        data: rows.map((row) => Number(row.dataset.value)),
      }],
    });
    chart.resize();
  }

  const tables = Array.from(document.querySelectorAll('table[data-chart]'));
  const all = () => tables.forEach(draw);
  all();
  document.fonts?.ready.then(all);
  window.addEventListener('resize', all);
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', all);
  new MutationObserver(all).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
})();
