// What a page does beyond links and forms. Everything works without it.
(function () {
  'use strict';

  const meta = (name) => document.querySelector('meta[name="' + name + '"]')?.content;
  const remember = (name, value) => {
    document.cookie = name + '=' + value + '; path=/; max-age=31536000; samesite=lax'
        + (location.protocol === 'https:' ? '; secure' : '');
  };

  remember('zone', Intl.DateTimeFormat().resolvedOptions().timeZone);
  document.querySelectorAll('[data-script][hidden]').forEach((part) => { part.hidden = false; });

  document.addEventListener('htmx:configRequest', (event) => {
    if (event.detail.verb !== 'get' && meta('_csrf')) {
      event.detail.headers[meta('_csrf_header')] = meta('_csrf');
    }
  });

  // A refusal (4xx) comes with the part of the page to show; a failure shows its page.
  document.addEventListener('htmx:beforeSwap', (event) => {
    const status = event.detail.xhr.status;
    if (status === 422 || status === 409 || status === 412) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    } else if (status === 401) {
      location.assign('/sign-in');
    }
  });
  document.addEventListener('htmx:sendError', () => say(document.body.dataset.offline || 'No connection. What you typed is still here.'));
  document.addEventListener('htmx:afterSwap', (event) => {
    event.target.querySelectorAll?.('[data-script][hidden]').forEach((part) => { part.hidden = false; });
  });

  function say(text) {
    const notice = document.createElement('p');
    notice.className = 'notice';
    notice.textContent = text;
    document.getElementById('notice')?.replaceChildren(notice);
  }

  document.addEventListener('click', (event) => {
    const opener = event.target.closest('[data-opens]');
    if (opener) {
      event.preventDefault();
      document.getElementById(opener.dataset.opens)?.showModal();
      return;
    }
    const closer = event.target.closest('dialog [data-closes]');
    if (closer) {
      event.preventDefault();
      closer.closest('dialog').close();
      return;
    }
    const missing = event.target.closest('a[href^="#evidence-"]');
    const kind = missing && document.getElementById(missing.hash.slice(1))?.dataset.evidence;
    if (kind) {
      const adding = document.getElementById('add-evidence');
      adding.open = true;
      adding.querySelector('[name=kind]').value = kind;
      requestAnimationFrame(() => adding.querySelector('[name=title]').focus());
      return;
    }
    const theme = event.target.closest('[data-sets-theme]');
    if (theme) {
      remember('theme', theme.dataset.setsTheme);
      if (theme.dataset.setsTheme === 'device') {
        delete document.documentElement.dataset.theme;
      } else {
        document.documentElement.dataset.theme = theme.dataset.setsTheme;
      }
    }
    const copy = event.target.closest('[data-copies]');
    if (copy) {
      const field = document.getElementById(copy.dataset.copies);
      field.select();
      navigator.clipboard?.writeText(field.value).then(() => { copy.textContent = copy.dataset.done; }, () => {});
    }
  });

  // A form is sent once; the button says that it is under way.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method === 'dialog' || form.hasAttribute('hx-post') || form.method === 'get') {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    event.submitter?.setAttribute('aria-busy', 'true');
  });
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form[data-sent]').forEach((form) => { delete form.dataset.sent; });
    document.querySelectorAll('[aria-busy="true"]').forEach((part) => part.removeAttribute('aria-busy'));
  });

  // Keys: / search, j k rows, Enter opens, g i inbox, ? this list.
  let before = '';
  const rows = () => Array.from(document.querySelectorAll('.row[data-row]'));

  function step(by) {
    const all = rows();
    if (all.length === 0) {
      return;
    }
    const now = all.findIndex((row) => row.classList.contains('sel'));
    const next = all[Math.min(all.length - 1, Math.max(0, now < 0 ? 0 : now + by))];
    all.forEach((row) => row.classList.toggle('sel', row === next));
    (next.matches('a') ? next : next.querySelector('a'))?.focus();
    next.scrollIntoView({ block: 'nearest' });
  }

  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, textarea, select, [contenteditable]');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) {
      return;
    }
    const key = event.key;
    if (key === '/') {
      const search = document.querySelector('input[type="search"]');
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    } else if (key === 'j') {
      step(1);
    } else if (key === 'k') {
      step(-1);
    } else if (key === 'i' && before === 'g') {
      location.assign('/inbox');
    } else if (key === '?') {
      document.getElementById('keys')?.showModal();
    }
    before = key;
  });
})();
