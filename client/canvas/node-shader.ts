import { GLYPH_COUNT, GLYPHS } from "./glyph-atlas.ts";

/** Bits of the node program's code beside the class in the lowest three. */
export const NODE_FLAG = { contested: 8, selected: 16, hovered: 32, faint: 64, painted: 128, group: 256 } as const;

/** Beyond the flags the code holds the number of a rule's icon, from 1; 0: the class's own. */
export const ICON_UNIT = 512;

/**
 * A group is three shapes one behind the other, as wide together as its radius says: each is so much smaller, and stands
 * so much further to the right than the one before it, in parts of the radius.
 */
export const STACK = 0.14;

export const NODE_VERTEX = `#version 300 es
precision highp float;
in vec2 a_position;
in vec2 a_node; // radius at zoom 1, code
in vec4 a_fill;
in vec4 a_border;
in vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_scale;
uniform vec3 u_glyph;
uniform vec3 u_glyphInverse;
uniform vec3 u_glyphFaint;
out vec2 v_point;
flat out float v_radius;
flat out int v_code;
flat out vec4 v_fill;
flat out vec4 v_border;
flat out vec3 v_glyph;

// Whichever of the two stands out more from the fill.
vec3 legible(vec3 fill) {
  float lightness = dot(pow(fill, vec3(2.2)), vec3(0.2126, 0.7152, 0.0722));
  bool glyphIsDark = u_glyph.g < 0.5;
  return (lightness > 0.188) == glyphIsDark ? u_glyph : u_glyphInverse;
}

void main() {
  int code = int(a_node.y + 0.5);
  float radius = a_node.x * u_scale;
  bool wide = (code & 7) == 1 || (code & ${NODE_FLAG.group}) != 0;
  // Every pixel of the square is worked out: no more of them than the corners of a diamond and a hovered border need.
  float margin = radius < 7.0 ? 2.0 : wide ? radius * 0.25 + 3.0 : radius * 0.14 + 2.5;
  if ((code & ${NODE_FLAG.contested}) != 0) margin = max(margin, 11.0);
  if ((code & ${NODE_FLAG.selected}) != 0) margin = max(margin, 16.0 + radius * 0.22);
  vec2 point = a_corner * (radius + margin);
  vec2 centre = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(centre + point * 2.0 / u_viewport, 0.0, 1.0);
  // A hidden node has no radius: it collapses to nothing.
  if (a_node.x <= 0.0) gl_Position = vec4(2.0, 2.0, 0.0, 1.0);
  v_point = point;
  v_radius = radius;
  v_code = code;
  v_fill = a_fill;
  v_border = a_border;
  v_glyph = (code & ${NODE_FLAG.faint}) != 0 ? u_glyphFaint : legible(a_fill.rgb);
}`;

export const NODE_FRAGMENT = `#version 300 es
precision highp float;
in vec2 v_point;
flat in float v_radius;
flat in int v_code;
flat in vec4 v_fill;
flat in vec4 v_border;
flat in vec3 v_glyph;
uniform float u_density; // device px per px
uniform vec3 u_mark;
uniform float u_markOpacity;
uniform vec3 u_ink;
uniform vec3 u_strong;
uniform sampler2D u_atlas;
out vec4 colour;

const float PI = 3.14159265359;

float cover(float distance) { return clamp(0.5 - distance * u_density, 0.0, 1.0); }

float box(vec2 p, float half_, float round_) {
  vec2 q = abs(p) - half_ + round_;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - round_;
}

float polygon(vec2 p, float sides, float radius, float turn) {
  float step_ = PI / sides;
  float angle = mod(atan(p.y, p.x) - turn, 2.0 * step_) - step_;
  float reach = length(p);
  vec2 q = vec2(cos(angle), abs(sin(angle))) * reach - vec2(radius * cos(step_), radius * sin(step_));
  return q.x > 0.0 ? length(vec2(q.x, max(q.y, 0.0))) : q.x;
}

float shape(int kind, vec2 p, float r) {
  if (kind == 2) return box(p, r * 0.92, r * 0.3);
  if (kind == 3) return polygon(p, 6.0, r * 1.08, PI / 2.0);
  if (kind == 4) return box(mat2(0.70710678, 0.70710678, -0.70710678, 0.70710678) * p, r * 0.86, r * 0.2);
  if (kind == 5) return polygon(p, 8.0, r * 1.05, PI / 8.0);
  return length(p) - r;
}

void over(inout vec4 below, vec3 tint, float alpha) {
  below = vec4(tint * alpha, alpha) + below * (1.0 - alpha);
}

void main() {
  int kind = v_code & 7;
  bool selected = (v_code & ${NODE_FLAG.selected}) != 0;
  bool hovered = (v_code & ${NODE_FLAG.hovered}) != 0;
  bool faint = (v_code & ${NODE_FLAG.faint}) != 0;
  bool group = (v_code & ${NODE_FLAG.group}) != 0;
  float r = v_radius;
  bool tiny = r < 7.0;
  // What a rule says by its fill is told at every size.
  bool filled = !tiny || (v_code & ${NODE_FLAG.painted}) != 0;
  vec4 result = vec4(0.0);
  float d = shape(kind, v_point, r);
  if (selected) {
    over(result, u_mark, cover(d - 6.0) * u_markOpacity);
    over(result, u_ink, cover(abs(d - 4.5) - 1.0));
  }
  if ((v_code & ${NODE_FLAG.contested}) != 0 && !faint && !tiny) {
    float ring = r + (selected ? 11.0 : 7.5);
    float dashes = floor(2.0 * PI * ring / 14.2 + 0.5);
    float period = 2.0 * PI * ring / dashes;
    float along = mod(atan(v_point.y, v_point.x) * ring + period * 0.5, period) - period * 0.5;
    float dash = max(abs(length(v_point) - ring) - 1.25, abs(along) - period * 0.317);
    over(result, u_strong, cover(dash));
  }
  float stroke = (hovered ? 2.75 : 1.75) * 0.5;
  for (float step_ = 1.0; group && !tiny && step_ > -2.0; step_ -= 1.0) {
    d = shape(kind, v_point - vec2(step_ * ${STACK} * r, 0.0), (1.0 - ${STACK}) * r);
    over(result, v_border.rgb, cover(d - stroke));
    over(result, v_fill.rgb, cover(d + stroke));
  }
  if (kind == 1 && !tiny && !group) {
    float behind = length(v_point - vec2(min(4.0, r * 0.3), 0.0)) - r;
    over(result, v_border.rgb, cover(behind - stroke));
    over(result, v_fill.rgb, cover(behind + stroke));
  }
  over(result, v_border.rgb, cover(d - (tiny ? 0.0 : stroke)));
  if (filled) over(result, v_fill.rgb, cover(d + stroke));
  // A group says how many it holds where others have their glyph.
  if (!tiny && !group) {
    vec2 glyph = v_point / (r * 1.06 * 1.125) + 0.5;
    int icon = v_code / ${ICON_UNIT};
    float cell = float(icon == 0 ? kind : ${GLYPHS.length - 1} + icon);
    // Outside the branch: where only some px of four take it, the size of the sample would be undefined.
    vec2 at = vec2((cell + glyph.x) / ${GLYPH_COUNT}.0, 1.0 - glyph.y);
    float ink = texture(u_atlas, at).a;
    if (all(greaterThan(glyph, vec2(0.0))) && all(lessThan(glyph, vec2(1.0)))) {
      over(result, v_glyph, ink);
    }
  }
  if (result.a <= 0.0) discard;
  colour = result;
}`;
