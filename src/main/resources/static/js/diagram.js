// Draws the process of one request and marks where it is and which way it took.
(function () {
  'use strict';

  const place = document.getElementById('diagram');
  if (!place || !window.BpmnJS) {
    return;
  }
  const READABLE = 0.9;
  const load = (path, how) => fetch(path, { credentials: 'same-origin' }).then((answer) => answer[how]());
  const around = (shapes) => {
    const x = Math.min(...shapes.map((one) => one.x));
    const y = Math.min(...shapes.map((one) => one.y));
    return {
      x: x,
      y: y,
      width: Math.max(...shapes.map((one) => one.x + one.width)) - x,
      height: Math.max(...shapes.map((one) => one.y + one.height)) - y
    };
  };
  const viewer = new window.BpmnJS({ container: place });

  Promise.all([load(place.dataset.model, 'text'), load(place.dataset.state, 'json')])
      .then(([model, state]) => viewer.importXML(model).then(() => {
        const canvas = viewer.get('canvas');
        const known = viewer.get('elementRegistry');
        const mark = (ids, name) => ids.filter((id) => known.get(id)).forEach((id) => canvas.addMarker(id, name));
        mark(state.passed, 'passed');
        mark(state.here, 'here');
        const show = {
          whole: () => canvas.zoom('fit-viewport', 'auto'),
          here: () => {
            const at = state.here.map((id) => known.get(id)).filter((one) => one && !(one.children || []).length);
            const scale = Math.max(canvas.zoom('fit-viewport', 'auto'), READABLE);
            if (at.length) {
              const size = canvas.getSize();
              const width = size.width / scale;
              const height = size.height / scale;
              const middle = (one) => ({ x: one.x + one.width / 2, y: one.y + one.height / 2 });
              const all = middle(around(at));
              const shown = (one) => Math.abs(middle(one).x - all.x) < width / 2 && Math.abs(middle(one).y - all.y) < height / 2;
              const centre = at.every(shown) ? all : middle(at[0]);
              canvas.viewbox({ x: centre.x - width / 2, y: centre.y - height / 2, width: width, height: height });
            }
          }
        };
        document.querySelectorAll('[data-diagram]').forEach((button) =>
            button.addEventListener('click', show[button.dataset.diagram]));
        show.here();
        place.dataset.drawn = 'true';
      }));
})();
