import { BARE_GAP, END_GAP, HEAD, PATTERN, START_GAP } from "./edge-style.ts";
import { RING_REACH } from "./node-shape.ts";

/** A bend of this or more says self-loop: the rest is the number of the loop at its node. */
export const LOOP = 10_000;

const float = (value: number): string => (Number.isInteger(value) ? value.toFixed(1) : String(value));

/**
 * Places a strip along the line in px and hands on where in it a fragment lies: `v_at` is (length from the start of the
 * curve, distance to its left). Straight, quadratic and circular alike, so that one fragment shader draws every pattern.
 */
export const RIBBON_VERTEX = `#version 300 es
precision highp float;
in vec2 a_source;
in vec2 a_target;
in vec4 a_ends; // radius of source and target at zoom 1, shape of each
in vec4 a_line; // pattern + 8 * head, width, length and half width of the head
in vec4 a_state; // bend in px at the middle, half gap, opacity, halo
in vec4 a_colour;
in vec2 a_at; // 0 to 1 along, -1 or 1 across
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_scale;
out vec2 v_at;
flat out vec4 v_span; // where the line begins, ends, has its middle, half gap
flat out vec4 v_line;
flat out vec2 v_state;
flat out vec4 v_colour;

const float PI = 3.14159265359;

vec2 toPx(vec2 p) { return (u_matrix * vec3(p, 1.0)).xy * u_viewport * 0.5; }

float reach(float code, float size, vec2 towards) {
  float r = size * u_scale;
  bool small = r < 7.0;
  int shape = int(code + 0.5);
  if (shape >= 8 && !small) return r + ${float(RING_REACH)};
  vec2 c = abs(normalize(towards + vec2(1e-6, 0.0)));
  shape = shape & 7;
  if (shape == 1) return r + (small ? 0.0 : 2.0);
  if (shape == 2) return min(r * 0.92 / max(c.x, c.y), r * 1.16);
  if (shape == 3 || shape == 5) return r * 1.02;
  if (shape == 4) return min(r * 1.216 / (c.x + c.y), r * 1.13);
  return r;
}

vec2 velocity(vec2 a, vec2 c, vec2 b, float t) { return 2.0 * ((1.0 - t) * (c - a) + t * (b - c)); }

// Length of the quadratic up to t: five-point Gauss-Legendre, exact to a hundredth of a px for the bends drawn here.
float arc(vec2 a, vec2 c, vec2 b, float t) {
  float h = t * 0.5;
  return h * (0.5688889 * length(velocity(a, c, b, h))
    + 0.4786287 * (length(velocity(a, c, b, h * 0.4615307)) + length(velocity(a, c, b, h * 1.5384693)))
    + 0.2369269 * (length(velocity(a, c, b, h * 0.0938202)) + length(velocity(a, c, b, h * 1.9061798))));
}

void main() {
  vec2 a = toPx(a_source);
  vec2 b = toPx(a_target);
  float shrink = clamp(u_scale / 0.78, 0.25, 1.0);
  float gapStart = ${float(START_GAP)} * shrink;
  float gapEnd = ${float(END_GAP)} * shrink;
  float bend = a_state.x;
  float start; float end; float along; vec2 point; vec2 normal;
  float reachAcross = max(max(a_line.y * 0.5, a_line.w * shrink), a_state.w > 0.0 ? 8.5 : 0.0) + 1.5;
  if (int(a_line.x + 0.5) % 8 == ${PATTERN.strands}) reachAcross = max(reachAcross, 8.0);
  if (bend >= ${float(LOOP)}) {
    float number = bend - ${float(LOOP)};
    float r = reach(a_ends.z, a_ends.x, vec2(1.0, 1.0));
    float loop = (13.0 + 6.0 * number) * max(shrink, 0.4);
    float lean = PI * 0.25 + number * 0.35;
    vec2 out_ = vec2(cos(lean), sin(lean));
    float away = r + loop * 0.55;
    vec2 centre = a + out_ * away;
    float open_ = acos(clamp((away * away + loop * loop - r * r) / (2.0 * away * loop), -1.0, 1.0));
    start = loop * open_ + gapStart;
    end = loop * (2.0 * PI - open_) - gapEnd;
    along = mix(start - 4.0, end + 4.0, a_at.x);
    float angle = lean + PI - along / loop;
    normal = vec2(cos(angle), sin(angle));
    point = centre + normal * loop;
  } else {
    vec2 chord = b - a;
    vec2 left = normalize(vec2(-chord.y, chord.x) + vec2(0.0, 1e-6));
    vec2 c = (a + b) * 0.5 + left * bend * 2.0;
    float total = bend == 0.0 ? length(chord) : arc(a, c, b, 1.0);
    start = reach(a_ends.z, a_ends.x, c - a) + gapStart;
    end = total - reach(a_ends.w, a_ends.y, c - b) - gapEnd;
    float room = a_state.w > 0.0 ? 12.0 : 2.0;
    float from = (start - room) / max(total, 1.0);
    float to = (end + room) / max(total, 1.0);
    float t = mix(from, to, a_at.x);
    vec2 direction = bend == 0.0 ? chord : velocity(a, c, b, t);
    normal = normalize(vec2(-direction.y, direction.x) + vec2(0.0, 1e-6));
    point = bend == 0.0 ? a + chord * t : (1.0 - t) * (1.0 - t) * a + 2.0 * t * (1.0 - t) * c + t * t * b;
    along = bend == 0.0 ? total * t : arc(a, c, b, t);
  }
  point += normal * a_at.y * reachAcross;
  gl_Position = end > start && a_line.y > 0.0
    ? vec4(point * 2.0 / u_viewport, 0.0, 1.0)
    : vec4(2.0, 2.0, 0.0, 1.0);
  v_at = vec2(along, a_at.y * reachAcross);
  // A gap never takes more than two thirds of a short line.
  float gap = min(a_state.y, max(${float(BARE_GAP)}, (end - start) * 0.33));
  v_span = vec4(start, end, (start + end) * 0.5, gap * min(1.0, shrink * 1.4));
  v_line = vec4(a_line.xy, a_line.zw * shrink);
  v_state = a_state.zw;
  v_colour = a_colour;
}`;

/** Draws one kind of line from a distance field, so that every width, dash and head is sharp at any density. */
export const RIBBON_FRAGMENT = `#version 300 es
precision highp float;
in vec2 v_at;
flat in vec4 v_span;
flat in vec4 v_line;
flat in vec2 v_state;
flat in vec4 v_colour;
uniform float u_density;
uniform vec3 u_for;
uniform vec3 u_con;
uniform vec3 u_canvas;
uniform vec3 u_mark;
uniform float u_markOpacity;
out vec4 colour;

float cover(float distance) { return clamp(0.5 - distance * u_density, 0.0, 1.0); }

void over(inout vec4 below, vec3 tint, float alpha) {
  below = vec4(tint * alpha, alpha) + below * (1.0 - alpha);
}

float segment(vec2 p, vec2 to) {
  return length(p - to * clamp(dot(p, to) / dot(to, to), 0.0, 1.0));
}

void main() {
  float s = v_at.x;
  float d = v_at.y;
  float start = v_span.x;
  float end = v_span.y;
  int code = int(v_line.x + 0.5);
  int pattern = code % 8;
  int head = code / 8;
  float width = v_line.y;
  vec4 result = vec4(0.0);
  float line = 0.0;
  float hollow = 0.0;
  if (v_state.y > 0.0) {
    float beyond = max(max(start - 2.0 - s, s - end - 3.0), 0.0);
    over(result, u_mark, cover(length(vec2(beyond, d)) - 8.5) * u_markOpacity);
  }
  float bodyEnd = end - (head == ${HEAD.filled} ? v_line.z * 0.65 : head == ${HEAD.open} ? 1.0 : 0.0);
  float ends = max(start - s, s - bodyEnd);
  if (pattern == ${PATTERN.strands}) {
    float fromMiddle = abs(s - v_span.z);
    float q = max(0.0, 1.0 - (fromMiddle - v_span.w) / 16.0);
    float offset = 2.3 + max(0.0, (width - 1.75) * 0.5) + 3.4 * q * q;
    float slope = inversesqrt(1.0 + 0.1806 * q * q);
    float open_ = max(ends, v_span.w - fromMiddle);
    over(result, u_for, cover(max((abs(d - offset)) * slope - width * 0.5, open_)) * v_state.x);
    over(result, u_con, cover(max((abs(d + offset)) * slope - width * 0.5, open_)) * v_state.x);
  } else {
    float body = max(abs(d) - width * 0.5, ends);
    if (pattern == ${PATTERN.dash}) {
      float phase = mod(s - start, 11.0);
      body = max(body, min(abs(phase - 3.5), abs(phase - 14.5)) - 3.5);
    } else if (pattern == ${PATTERN.faint}) {
      float phase = mod(s - start, 8.0);
      body = max(body, min(abs(phase - 1.0), abs(phase - 9.0)) - 1.0);
    } else if (pattern == ${PATTERN.dots}) {
      float phase = mod(s - start + 1.5, 5.0) - 2.5;
      float centre = s - phase;
      body = centre < start || centre > bodyEnd ? 1.0 : length(vec2(phase, d)) - width * 0.5;
    }
    line = cover(body);
    if (pattern == ${PATTERN.tube}) hollow = cover(max(abs(d) - width * 0.5 + 1.0, ends));
  }
  if (head != ${HEAD.none}) {
    float x = end - s;
    float tip;
    if (head == ${HEAD.filled}) {
      float slant = v_line.z * inversesqrt(v_line.z * v_line.z + v_line.w * v_line.w);
      tip = max((abs(d) - v_line.w * x / v_line.z) * slant, x - v_line.z);
    } else {
      tip = segment(vec2(x, abs(d)), v_line.zw) - max(width, 1.0) * 0.5;
    }
    line = max(line, cover(tip));
  }
  // Line and head in one coat, so that a faint line is not darker where they meet.
  over(result, v_colour.rgb, line * v_state.x);
  over(result, u_canvas, hollow);
  if (result.a <= 0.0) discard;
  colour = result;
}`;
