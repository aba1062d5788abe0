// The diagram viewer writes style attributes, which the content security policy forbids; the same written through the
// style object is allowed. To be loaded before the viewer, on the diagram's page only.
(function () {
  'use strict';

  const apply = (element) => {
    const text = element.getAttribute('data-css');
    if (text !== null) {
      element.removeAttribute('data-css');
      element.style.cssText = text;
    }
  };
  const setAttribute = Element.prototype.setAttribute;
  const setAttributeNS = Element.prototype.setAttributeNS;
  Element.prototype.setAttribute = function (name, value) {
    if (name === 'style') {
      this.style.cssText = value;
    } else {
      setAttribute.call(this, name, value);
    }
  };
  Element.prototype.setAttributeNS = function (space, name, value) {
    if (name === 'style') {
      this.style.cssText = value;
    } else {
      setAttributeNS.call(this, space, name, value);
    }
  };
  const markup = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
  Object.defineProperty(Element.prototype, 'innerHTML', {
    configurable: true,
    get: markup.get,
    set(value) {
      markup.set.call(this, String(value).replace(/ style=/g, ' data-css='));
      this.querySelectorAll('[data-css]').forEach(apply);
    },
  });
})();
