// Asks for the page again every five seconds and puts its live part in place of the old one, while somebody looks at it.
(() => {
  'use strict';
  const EVERY = 5000;
  let paused = false;

  const pause = document.createElement('button');
  pause.type = 'button';
  pause.className = 'pause';
  const label = () => {
    pause.textContent = paused ? 'Go on refreshing' : 'Pause refreshing';
  };
  pause.addEventListener('click', () => {
    paused = !paused;
    label();
  });
  label();
  document.querySelector('footer').prepend(pause);

  const say = (text) => {
    const line = document.querySelector('.as-of');
    if (line) line.textContent = text;
  };

  const refresh = async () => {
    if (paused || document.hidden) return;
    try {
      const answer = await fetch('/', { cache: 'no-store' });
      if (!answer.ok) throw new Error(String(answer.status));
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('live');
      document.getElementById('live').replaceWith(document.adoptNode(fresh));
    } catch (away) {
      say('The door does not answer just now; what is below may be old.');
    }
  };
  setInterval(refresh, EVERY);
})();
