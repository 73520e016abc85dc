"use strict";
(() => {
  const list = document.getElementById("postings");
  const form = document.getElementById("filters");

  // With scripts on, what stands in a noscript element is one text until a posting is opened: a folder of
  // thousands opens at once. It is markup that the report's writer escaped.
  const fill = (details) => {
    const waiting = details.querySelector("noscript");
    if (!waiting) return;
    const body = document.createElement("div");
    body.innerHTML = waiting.textContent;
    waiting.replaceWith(...body.childNodes);
  };

  if (list) {
    const items = [...list.children];
    items.forEach((item, place) => { item.place = place; });
    list.addEventListener("toggle", (event) => { if (event.target.open) fill(event.target); }, true);
    addEventListener("beforeprint", () => list.querySelectorAll("details[open]").forEach(fill));

    if (form) {
      form.hidden = false;
      const shown = document.getElementById("shown");
      const words = (item) => item.words ??= item.textContent.replace(/<[^>]*>/g, " ").replaceAll("&amp;", "&")
        .replaceAll("&#39;", "'").replaceAll("&quot;", '"').toLowerCase();
      const value = (item, key, missing) => item.dataset[key] === undefined ? missing : Number(item.dataset[key]);
      // Amounts of different currencies do not compare.
      const pay = (item) => item.dataset.currency === (form.elements.currency?.value ?? "") ? value(item, "pay", -1) : -1;
      const orders = {
        fit: (a, b) => a.place - b.place,
        pay: (a, b) => pay(b) - pay(a) || a.place - b.place,
        newest: (a, b) => (b.dataset.posted ?? "").localeCompare(a.dataset.posted ?? "") || a.place - b.place,
        missing: (a, b) => value(a, "missing", 1e9) - value(b, "missing", 1e9) || a.place - b.place,
        title: (a, b) => a.querySelector("h3").textContent.localeCompare(b.querySelector("h3").textContent) || a.place - b.place,
      };
      let order = "fit";
      let ordered = items;
      const step = Number(list.dataset.step);
      let limit = step;
      const more = document.createElement("button");
      more.type = "button";
      more.textContent = `Show ${step} more`;
      more.addEventListener("click", () => { limit += step; apply(); });
      list.after(more);
      const apply = () => {
        const field = (name) => form.elements[name];
        const unstated = field("unstated").checked;
        const asked = field("text").value.toLowerCase().split(/\s+/).filter(Boolean);
        const least = Number(field("pay").value) || 0;
        const currency = field("currency")?.value ?? "";
        const is = (stated, wanted) => !wanted || (stated === undefined ? unstated : stated.split(" ").includes(wanted));
        const wanted = field("sort").value === "pay" ? `pay ${currency}` : field("sort").value;
        if (wanted !== order) {
          order = wanted;
          ordered = [...items].sort(orders[field("sort").value]);
          const sorted = document.createDocumentFragment();
          for (const item of ordered) sorted.append(item);
          list.append(sorted);
        }
        let count = 0;
        for (const item of ordered) {
          const data = item.dataset;
          const comparable = data.pay !== undefined && data.currency === currency;
          const matches = is(data.workplace, field("workplace").value) && is(data.level, field("level").value)
            && is(data.family, field("family").value)
            && (!least || (comparable ? Number(data.pay) >= least : unstated))
            && (!field("reach").checked || data.reach === "yes")
            && (!field("blockers").checked || data.blockers === undefined)
            && asked.every((word) => words(item).includes(word));
          if (matches) count += 1;
          item.hidden = !matches || count > limit;
        }
        more.hidden = count <= limit;
        shown.textContent = `${count} of ${items.length} postings` + (count > limit ? `, the first ${limit} shown` : "");
      };
      let waiting;
      const change = () => { limit = step; apply(); };
      form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(change, 120); });
      form.addEventListener("reset", () => setTimeout(change));
      form.addEventListener("submit", (event) => { event.preventDefault(); apply(); });
      apply();
    }

    const follow = () => {
      const item = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!item || item.parentNode !== list) return;
      if (item.hidden) form?.reset();
      item.hidden = false;
      item.firstElementChild.open = true;
      item.scrollIntoView();
      item.querySelector("summary").focus({ preventScroll: true });
    };
    addEventListener("hashchange", follow);
    follow();
  }

  for (const table of document.querySelectorAll("table[data-sortable]")) {
    const body = table.tBodies[0];
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      if (!head.textContent.trim() || head.dataset.sort === undefined) return;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      const isNumber = head.dataset.sort === "number";
      const key = (row) => {
        const text = row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
        return isNumber ? (text === "" ? -1 : Number(text)) : text.toLowerCase();
      };
      button.addEventListener("click", () => {
        const now = head.getAttribute("aria-sort");
        const falls = now ? now === "ascending" : isNumber;
        for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", falls ? "descending" : "ascending");
        const rows = [...body.rows].sort((a, b) => {
          const [first, second] = [key(a), key(b)];
          const result = isNumber ? first - second : first.localeCompare(second);
          return falls ? -result : result;
        });
        body.append(...rows);
      });
    });
  }

  const family = document.getElementById("demand-family");
  if (family) {
    family.closest("label").hidden = false;
    family.addEventListener("change", () => {
      for (const row of document.querySelectorAll("#demand-table tbody tr")) {
        row.hidden = family.value !== "" && row.dataset.family !== family.value;
      }
    });
  }
})();
