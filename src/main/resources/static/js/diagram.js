// Draws the process of one request and marks where it is and which way it took.
(function () {
  'use strict';

  const place = document.getElementById('diagram');
  if (!place || !window.BpmnJS) {
    return;
  }
  const READABLE = 0.9;
  const load = (path, how) => fetch(path, { credentials: 'same-origin' }).then((answer) => answer[how]());
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
            const whole = canvas.zoom('fit-viewport', 'auto');
            if (at.length) {
              canvas.zoom(Math.max(whole, READABLE), {
                x: at.reduce((sum, one) => sum + one.x + one.width / 2, 0) / at.length,
                y: at.reduce((sum, one) => sum + one.y + one.height / 2, 0) / at.length
              });
              canvas.scrollToElement(at[0], 80);
            }
          }
        };
        document.querySelectorAll('[data-diagram]').forEach((button) =>
            button.addEventListener('click', show[button.dataset.diagram]));
        show.here();
      }));
})();
