import { dataLines } from '../text/data-lines.js';
import { COMMUNE_POINT_LINES } from './commune-points.data.js';
import { type GeoPoint } from './geo-point.js';

let points: Map<string, GeoPoint> | undefined;

/** An estimated point of a commune of Bắc Ninh, right to 1–3 km; `undefined` elsewhere (use provincePoint). */
export function communePoint(code: string): GeoPoint | undefined {
  points ??= new Map(
    dataLines(COMMUNE_POINT_LINES).map(([commune, point]) => {
      const [lat, lng] = point!.split(',').map(Number);
      return [commune!, { lat: lat!, lng: lng!, source: 'own-coarse' }];
    }),
  );
  return points.get(code);
}
