/** WGS 84, decimal degrees. */
export interface LatLng {
  lat: number;
  lng: number;
}

/** A point with its origin: no licensed set of commune coordinates exists, ours are estimates. */
export interface GeoPoint extends LatLng {
  source: 'own-coarse';
}

const EARTH_RADIUS_METRES = 6_371_008;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance, rounded to whole metres. */
export function distanceMetres(a: LatLng, b: LatLng): number {
  const halfLat = Math.sin(radians(b.lat - a.lat) / 2);
  const halfLng = Math.sin(radians(b.lng - a.lng) / 2);
  const chord = halfLat * halfLat + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * halfLng * halfLng;
  return Math.round(2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord))));
}
