// Draws the process of one request and marks where it is and which way it took.
(function () {
  'use strict';

  const place = document.getElementById('diagram');
  if (!place || !window.BpmnJS) {
    return;
  }
  const load = (path, how) => fetch(path, { credentials: 'same-origin' }).then((answer) => answer[how]());
  const viewer = new window.BpmnJS({ container: place });

  Promise.all([load(place.dataset.model, 'text'), load(place.dataset.state, 'json')])
      .then(([model, state]) => viewer.importXML(model).then(() => {
        const canvas = viewer.get('canvas');
        const known = viewer.get('elementRegistry');
        const mark = (ids, name) => ids.filter((id) => known.get(id)).forEach((id) => canvas.addMarker(id, name));
        mark(state.passed, 'passed');
        mark(state.here, 'here');
        canvas.zoom('fit-viewport', 'auto');
      }));
})();
