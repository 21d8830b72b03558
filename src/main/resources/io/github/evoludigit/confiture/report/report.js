(function () {
  'use strict';
  var form = document.getElementById('filters');
  if (form) {
    var changes = Array.from(document.querySelectorAll('.change'));
    var groups = Array.from(document.querySelectorAll('.group'));
    var shown = document.getElementById('shown');
    var filter = function () {
      var words = form.elements.words.value.toLowerCase();
      var state = form.elements.state.value;
      var off = Array.from(form.querySelectorAll('input[type=checkbox]'))
        .filter(function (box) { return !box.checked; })
        .map(function (box) { return box.value; });
      var count = 0;
      changes.forEach(function (change) {
        var data = change.dataset;
        change.hidden = !data.text.includes(words) || off.includes(data.risk)
          || off.includes(data.sort) || ![data.state, ''].includes(state);
        count += change.hidden ? 0 : 1;
      });
      groups.forEach(function (group) {
        group.hidden = !group.querySelector('.change:not([hidden])');
      });
      shown.textContent = count + ' of ' + changes.length + ' shown';
    };
    form.hidden = false;
    form.addEventListener('input', filter);
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    filter();
  }
  if (navigator.clipboard) {
    document.querySelectorAll('.allow button').forEach(function (button) {
      button.hidden = false;
      button.addEventListener('click', function () {
        navigator.clipboard.writeText(button.previousElementSibling.textContent).then(function () {
          button.textContent = 'Copied';
        });
      });
    });
  }
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('details').forEach(function (part) { part.open = true; });
  });
}());
