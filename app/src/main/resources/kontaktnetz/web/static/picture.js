// The picture of the net. Places come from the server; here they are only drawn, looked at from
// near and far, and gone through in time. Drawing happens in slices of a few milliseconds on a
// canvas that is not shown, so that a large net never holds up a click.
const SLICE = 8;
const LINES_AT_ONCE = 400;
const NAMES = 160;
const NAMES_AT_ONCE = 50;
const LENGTH = 60;
const FADING_DAYS = 730;
const STEPS_OF_TIME = 60;
const COLOURS = 8;

const part = document.querySelector("[data-picture]");
if (part) {
  for (const hidden of part.querySelectorAll("[data-with-script]")) {
    hidden.hidden = false;
  }
  begin(part);
}

async function begin(section) {
  const reply = await fetch(section.dataset.picture);
  if (!reply.ok) {
    document.body.dispatchEvent(new Event("htmx:responseError"));
    return;
  }
  const net = new Net(await reply.json());
  section.querySelector("[data-wait]").hidden = true;
  new View(section, net);
}

/** The net as typed arrays, and when everybody and every line came in. */
class Net {
  constructor(data) {
    Object.assign(this, data);
    this.size = data.ids.length;
    this.x = Float32Array.from(data.x, (v) => v / 1000);
    this.y = Float32Array.from(data.y, (v) => -v / 1000);
    this.near = Float32Array.from(data.near, (v) => v / 1000);
    this.marked = new Set(data.marked);
    this.count = data.lines.length / 3;
    this.one = new Uint32Array(this.count);
    this.other = new Uint32Array(this.count);
    this.strength = new Float32Array(this.count);
    this.first = new Float64Array(this.count);
    this.last = new Float64Array(this.count);
    for (let i = 0; i < this.count; i++) {
      this.one[i] = data.lines[3 * i];
      this.other[i] = data.lines[3 * i + 1];
      this.strength[i] = data.lines[3 * i + 2] / 1000;
      this.first[i] = data.spans[2 * i] ?? -Infinity;
      this.last[i] = data.spans[2 * i + 1] ?? Infinity;
    }
    this.since = new Float64Array(this.size).fill(Infinity);
    const linked = new Uint8Array(this.size);
    for (let i = 0; i < this.count; i++) {
      for (const end of [this.one[i], this.other[i]]) {
        linked[end] = 1;
        this.since[end] = Math.min(this.since[end], this.first[i]);
      }
    }
    for (let v = 0; v < this.size; v++) {
      if (!linked[v] || this.ids[v] === 0) {
        this.since[v] = -Infinity;
      }
    }
  }

  earliest() {
    let earliest = this.today;
    for (const day of this.first) {
      if (day > -Infinity && day < earliest) {
        earliest = day;
      }
    }
    return earliest;
  }

  /** How much of a line is there on a day, from 0 to 1: silence fades it. */
  left(line, day) {
    if (this.first[line] > day) {
      return 0;
    }
    return day === this.today || day <= this.last[line] ? 1 : 0.5 ** ((day - this.last[line]) / FADING_DAYS);
  }

  known(to) {
    const known = [];
    for (let i = 0; i < this.count; i++) {
      if (this.one[i] === to) {
        known.push(this.other[i]);
      } else if (this.other[i] === to) {
        known.push(this.one[i]);
      }
    }
    return known;
  }
}

function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** What is seen of the net, and from where. */
class View {
  constructor(section, net) {
    this.section = section;
    this.net = net;
    this.canvas = section.querySelector("canvas");
    this.shown = this.canvas.getContext("2d", { alpha: false });
    this.back = document.createElement("canvas");
    this.day = net.today;
    this.chosen = -1;
    this.over = -1;
    this.around = new Set();
    this.began = performance.now();
    this.colours();
    this.listen();
    new ResizeObserver(() => this.resize()).observe(this.canvas);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      this.colours();
      this.draw();
    });
    this.time();
  }

  colours() {
    const style = getComputedStyle(this.section);
    const of = (name) => style.getPropertyValue(name).trim();
    this.paper = of("--surface");
    this.ink = of("--ink");
    this.quiet = of("--quiet");
    this.edge = of("--edge");
    this.thread = of("--thread");
    this.palette = Array.from({ length: COLOURS }, (_, i) => of("--cluster-" + i));
    this.font = style.fontFamily;
  }

  resize() {
    const ratio = Math.min(devicePixelRatio || 1, 2);
    const { clientWidth: width, clientHeight: height } = this.canvas;
    if (width === 0 || (width === this.width && height === this.height)) {
      return;
    }
    Object.assign(this, { width, height, ratio });
    for (const canvas of [this.canvas, this.back]) {
      canvas.width = width * ratio;
      canvas.height = height * ratio;
    }
    this.all();
  }

  /** Everybody fits. */
  all() {
    let [left, right, low, high] = [-1, 1, -1, 1];
    for (let v = 0; v < this.net.size; v++) {
      left = Math.min(left, this.net.x[v]);
      right = Math.max(right, this.net.x[v]);
      low = Math.min(low, this.net.y[v]);
      high = Math.max(high, this.net.y[v]);
    }
    const room = 1.4;
    this.scale = Math.min(this.width / (right - left + 2 * room), this.height / (high - low + 2 * room), 2 * LENGTH);
    this.smallest = this.scale / 2;
    this.left = this.width / 2 - (this.scale * (left + right)) / 2;
    this.top = this.height / 2 - (this.scale * (low + high)) / 2;
    this.draw();
  }

  screenX(v) {
    return this.left + this.scale * this.net.x[v];
  }

  screenY(v) {
    return this.top + this.scale * this.net.y[v];
  }

  radius(v) {
    const zoom = Math.min(1.6, Math.max(0.35, Math.sqrt(this.scale / LENGTH)));
    return this.net.ids[v] === 0 ? 11 * zoom : (3.5 + 6 * this.net.near[v]) * zoom;
  }

  there(v) {
    return this.net.since[v] <= this.day;
  }

  isNear(v) {
    return this.chosen < 0 || v === this.chosen || this.around.has(v);
  }

  /** Shows at once what was drawn last, moved to where it belongs now, and draws anew. */
  draw() {
    if (!this.width) {
      return;
    }
    if (this.drawn) {
      const { left, top, scale } = this.drawn;
      const zoom = this.scale / scale;
      this.shown.setTransform(1, 0, 0, 1, 0, 0);
      this.shown.fillStyle = this.paper;
      if (!this.kept) {
        this.kept = document.createElement("canvas");
      }
      if (!this.busy) {
        this.kept.width = this.back.width;
        this.kept.height = this.back.height;
        this.kept.getContext("2d").drawImage(this.back, 0, 0);
      }
      this.shown.fillRect(0, 0, this.canvas.width, this.canvas.height);
      this.shown.drawImage(
        this.kept,
        this.ratio * (this.left - left * zoom),
        this.ratio * (this.top - top * zoom),
        this.kept.width * zoom,
        this.kept.height * zoom,
      );
    }
    this.busy = true;
    this.work = this.strokes();
    if (!this.asked) {
      this.asked = requestAnimationFrame(() => this.slice());
    }
  }

  slice() {
    this.asked = 0;
    const end = performance.now() + SLICE;
    let done = false;
    while (!done && performance.now() < end) {
      done = this.work.next().done;
    }
    if (!done) {
      this.asked = requestAnimationFrame(() => this.slice());
      return;
    }
    this.busy = false;
    this.drawn = { left: this.left, top: this.top, scale: this.scale };
    this.shown.setTransform(1, 0, 0, 1, 0, 0);
    this.shown.drawImage(this.back, 0, 0);
    if (!this.section.dataset.drawn) {
      this.section.dataset.drawn = Math.round(performance.now() - this.began);
    }
  }

  *strokes() {
    // Without this a browser only notes down what is to be drawn, and does all of it at once at
    // the end, which holds up clicks.
    const pen = this.back.getContext("2d", { alpha: false, willReadFrequently: true });
    pen.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    pen.globalAlpha = 1;
    pen.fillStyle = this.paper;
    pen.fillRect(0, 0, this.width, this.height);
    this.circles(pen);
    yield* this.lines(pen);
    yield* this.dots(pen);
    yield;
    yield* this.labels(pen);
  }

  circles(pen) {
    pen.strokeStyle = this.edge;
    pen.lineWidth = 1;
    pen.globalAlpha = 0.22;
    for (const radius of this.net.circles) {
      pen.beginPath();
      pen.arc(this.left, this.top, (this.scale * radius) / 1000, 0, 2 * Math.PI);
      pen.stroke();
    }
    pen.globalAlpha = 1;
  }

  *lines(pen) {
    const { net } = this;
    // Weak lines first, so that strong ones lie on top.
    for (let end = net.count; end > 0; end -= LINES_AT_ONCE) {
      for (let i = end - 1; i >= Math.max(0, end - LINES_AT_ONCE); i--) {
        this.line(pen, i);
      }
      yield;
    }
    pen.globalAlpha = 1;
  }

  line(pen, i) {
    const { net } = this;
    const left = net.left(i, this.day);
    if (left < 0.05) {
      return;
    }
    const [x1, y1, x2, y2] = [this.screenX(net.one[i]), this.screenY(net.one[i]), this.screenX(net.other[i]), this.screenY(net.other[i])];
    if (Math.max(x1, x2) < 0 || Math.min(x1, x2) > this.width || Math.max(y1, y2) < 0 || Math.min(y1, y2) > this.height) {
      return;
    }
    const mine = net.ids[net.one[i]] === 0;
    const near = this.chosen < 0 || net.one[i] === this.chosen || net.other[i] === this.chosen;
    const much = net.strength[i] * left;
    pen.strokeStyle = (this.chosen >= 0 && near) || mine ? this.thread : this.edge;
    pen.globalAlpha = near ? (mine && this.chosen < 0 ? 0.05 + 0.14 * much : 0.35 + 0.5 * much) : 0.05;
    pen.lineWidth = Math.min(1.5, this.scale / 30) * (0.6 + 3 * much);
    pen.beginPath();
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
    pen.stroke();
  }

  *dots(pen) {
    const { net } = this;
    for (let v = net.size - 1; v >= 0; v--) {
      if (v % LINES_AT_ONCE === 0) {
        yield;
      }
      const [x, y, radius] = [this.screenX(v), this.screenY(v), this.radius(v)];
      if (!this.there(v) || x < -radius || x > this.width + radius || y < -radius || y > this.height + radius) {
        continue;
      }
      pen.globalAlpha = this.isNear(v) ? 1 : 0.25;
      pen.fillStyle = this.colour(v);
      pen.beginPath();
      pen.arc(x, y, radius, 0, 2 * Math.PI);
      pen.fill();
      if (radius > 2.5) {
        pen.lineWidth = net.marked.has(v) || v === this.chosen ? 3 : 1.5;
        pen.strokeStyle = net.marked.has(v) || v === this.chosen ? this.thread : this.paper;
        pen.stroke();
      }
    }
    pen.globalAlpha = 1;
  }

  colour(v) {
    if (this.net.ids[v] === 0) {
      return this.thread;
    }
    const cluster = this.net.clusters[v];
    return cluster < 0 ? this.edge : this.palette[cluster % COLOURS];
  }

  /** The nearest keep their names where names would lie on one another. */
  *labels(pen) {
    const { net } = this;
    pen.font = `13px ${this.font}`;
    pen.textAlign = "center";
    pen.textBaseline = "top";
    pen.lineJoin = "round";
    const taken = [];
    let written = 0;
    const order = [this.chosen, this.over, ...this.around, ...net.marked];
    const seen = new Set();
    const write = (v) => {
      const [at, y] = [this.screenX(v), this.screenY(v) + this.radius(v) + 2];
      if (seen.has(v) || !this.there(v) || at < 0 || at > this.width || y < 0 || y > this.height) {
        return;
      }
      seen.add(v);
      const name = net.names[v].length > 28 ? net.names[v].slice(0, 27) + "…" : net.names[v];
      const half = pen.measureText(name).width / 2 + 3;
      // At the edge a name is moved in, so that it can be read as a whole.
      const x = Math.max(half, Math.min(this.width - half, at));
      if (taken.some(([l, r, t]) => x - half < r && x + half > l && Math.abs(y - t) < 16)) {
        return;
      }
      taken.push([x - half, x + half, y]);
      pen.globalAlpha = this.isNear(v) ? 1 : 0.35;
      pen.lineWidth = 3.5;
      pen.strokeStyle = this.paper;
      pen.strokeText(name, x, y);
      pen.fillStyle = v === this.chosen || net.ids[v] === 0 ? this.thread : this.ink;
      pen.fillText(name, x, y);
      written++;
    };
    for (const v of order) {
      if (v >= 0) {
        write(v);
      }
    }
    for (let v = 0; v < net.size && written < NAMES; v++) {
      write(v);
      if (v % NAMES_AT_ONCE === 0) {
        yield;
      }
    }
    pen.globalAlpha = 1;
  }

  at(x, y) {
    let best = -1;
    let nearest = 14 * 14;
    for (let v = 0; v < this.net.size; v++) {
      const square = (this.screenX(v) - x) ** 2 + (this.screenY(v) - y) ** 2;
      if (square < nearest && this.there(v)) {
        nearest = square;
        best = v;
      }
    }
    return best;
  }

  zoom(by, x = this.width / 2, y = this.height / 2) {
    const scale = Math.min(6 * LENGTH, Math.max(this.smallest, this.scale * by));
    this.left = x - ((x - this.left) * scale) / this.scale;
    this.top = y - ((y - this.top) * scale) / this.scale;
    this.scale = scale;
    this.draw();
  }

  move(byX, byY) {
    this.left += byX;
    this.top += byY;
    this.draw();
  }

  choose(v, goThere) {
    this.chosen = v >= 0 && this.net.ids[v] !== 0 ? v : -1;
    this.around = new Set(this.chosen < 0 ? [] : this.net.known(v));
    if (this.chosen >= 0 && goThere) {
      this.scale = Math.max(this.scale, 0.9 * LENGTH);
      this.left = this.width / 2 - this.scale * this.net.x[v];
      this.top = this.height / 2 - this.scale * this.net.y[v];
    }
    this.card();
    this.draw();
  }

  /** Who was chosen, whom they know, and where they belong, in words. */
  card() {
    const card = this.section.querySelector("[data-card]");
    card.hidden = this.chosen < 0;
    if (card.hidden) {
      return;
    }
    const { net, chosen } = this;
    const { knows, belongs, others } = this.section.dataset;
    const names = [...this.around].map((v) => (net.ids[v] === 0 ? this.section.dataset.you : net.names[v]));
    const some = names.slice(0, 5).join(", ") + (names.length > 5 ? " " + others.replace("#", names.length - 5) : "");
    const name = card.querySelector("[data-name]");
    name.textContent = net.names[chosen];
    name.href = "/people/" + net.ids[chosen];
    card.querySelector("[data-knows-text]").textContent = names.length === 0 ? "" : knows.replace("#", some);
    const cluster = net.clusters[chosen];
    card.querySelector("[data-belongs-text]").textContent = cluster < 0 ? "" : belongs.replace("#", net.called[cluster]);
    card.querySelector("[data-around]").href = "/net?around=" + net.ids[chosen];
    this.say(net.names[chosen] + ". " + card.querySelector("[data-knows-text]").textContent, true);
  }

  /** Tells those who listen; what the card shows already is not shown twice. */
  say(text, shown) {
    const told = this.section.querySelector("[data-told]");
    told.textContent = text;
    told.classList.toggle("unseen", shown);
  }

  find(typed) {
    const words = folded(typed.trim());
    if (words === "") {
      this.choose(-1);
      this.say("", true);
      return;
    }
    this.folded ??= this.net.names.map(folded);
    const begins = (name) => name.startsWith(words) || name.includes(" " + words);
    const found = this.folded.findIndex((name, v) => this.net.ids[v] !== 0 && begins(name));
    if (found < 0) {
      this.choose(-1);
      this.say(this.section.dataset.nobody, false);
    } else {
      this.choose(found, true);
    }
  }

  listen() {
    this.pointers();
    this.keys();
    for (const button of this.section.querySelectorAll("[data-zoom]")) {
      button.addEventListener("click", () => {
        const how = button.dataset.zoom;
        how === "all" ? this.all() : this.zoom(how === "in" ? 1.5 : 1 / 1.5);
      });
    }
    const find = this.section.querySelector("[data-find]");
    find.addEventListener("input", () => this.find(find.value));
    this.section.querySelector("[data-png]").addEventListener("click", (event) => this.keep(event.currentTarget.dataset.png));
  }

  pointers() {
    const down = new Map();
    let moved = false;
    const spread = () => {
      const [a, b] = [...down.values()];
      return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, far: Math.hypot(a.x - b.x, a.y - b.y) };
    };
    const place = (event) => {
      const box = this.canvas.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    this.canvas.addEventListener("pointerdown", (event) => {
      this.canvas.setPointerCapture(event.pointerId);
      down.set(event.pointerId, place(event));
      moved = false;
    });
    this.canvas.addEventListener("pointermove", (event) => {
      const now = place(event);
      const then = down.get(event.pointerId);
      if (!then) {
        const over = this.at(now.x, now.y);
        if (over !== this.over) {
          this.over = over;
          this.canvas.classList.toggle("over", over >= 0);
          this.draw();
        }
        return;
      }
      const before = down.size === 2 ? spread() : null;
      down.set(event.pointerId, now);
      moved ||= Math.hypot(now.x - then.x, now.y - then.y) > 2;
      if (before) {
        const after = spread();
        this.zoom(after.far / Math.max(1, before.far), after.x, after.y);
        this.move(after.x - before.x, after.y - before.y);
      } else {
        this.move(now.x - then.x, now.y - then.y);
      }
    });
    for (const name of ["pointerup", "pointercancel"]) {
      this.canvas.addEventListener(name, (event) => {
        if (name === "pointerup" && !moved && down.size === 1) {
          const { x, y } = place(event);
          this.choose(this.at(x, y));
        }
        down.delete(event.pointerId);
      });
    }
    // Whoever scrolls past the picture does not want to zoom it.
    this.canvas.addEventListener(
      "wheel",
      (event) => {
        if (event.ctrlKey || event.metaKey || document.activeElement === this.canvas) {
          event.preventDefault();
          const { x, y } = place(event);
          this.zoom(Math.exp(-event.deltaY / 400), x, y);
        }
      },
      { passive: false },
    );
  }

  keys() {
    const step = 60;
    const deeds = {
      ArrowLeft: () => this.move(step, 0),
      ArrowRight: () => this.move(-step, 0),
      ArrowUp: () => this.move(0, step),
      ArrowDown: () => this.move(0, -step),
      "+": () => this.zoom(1.3),
      "-": () => this.zoom(1 / 1.3),
      0: () => this.all(),
      Escape: () => this.choose(-1),
    };
    this.canvas.addEventListener("keydown", (event) => {
      const deed = deeds[event.key];
      if (deed && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        deed();
      }
    });
  }

  /** The slider goes from the first day anything is known of to today. */
  time() {
    const slider = this.section.querySelector("[data-time]");
    const play = this.section.querySelector("[data-play]");
    const day = this.section.querySelector("[data-day]");
    const first = Math.floor(this.net.earliest());
    const format = new Intl.DateTimeFormat(document.documentElement.lang, { month: "long", year: "numeric", timeZone: "UTC" });
    Object.assign(slider, { min: first, max: this.net.today, step: 1, value: this.net.today });
    slider.disabled = play.disabled = first >= this.net.today;
    const show = () => {
      this.day = Number(slider.value);
      const text = format.format(new Date(this.day * 86_400_000));
      day.textContent = text;
      slider.setAttribute("aria-valuetext", text);
      this.draw();
    };
    slider.addEventListener("input", show);
    show();

    const words = { play: play.textContent, stop: play.dataset.stop };
    let timer = 0;
    const stop = () => {
      clearInterval(timer);
      timer = 0;
      play.textContent = words.play;
    };
    play.addEventListener("click", () => {
      if (timer) {
        stop();
        return;
      }
      play.textContent = words.stop;
      if (Number(slider.value) >= this.net.today) {
        slider.value = first;
      }
      timer = setInterval(() => {
        slider.value = Number(slider.value) + (this.net.today - first) / STEPS_OF_TIME;
        show();
        if (Number(slider.value) >= this.net.today) {
          stop();
        }
      }, 200);
    });
  }

  keep(name) {
    this.canvas.toBlob((blob) => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
  }
}
