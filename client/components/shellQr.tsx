import { useEffect, useRef } from 'react';

/** A QR code that the server drew. Put in as nodes, not as markup or a data: address: both would need holes in the security policy. */
export function QrCode({ svg, label, size = 'size-48' }: { svg: string; label: string; size?: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    if (drawing.nodeName !== 'svg') return;
    for (const part of drawing.querySelectorAll('script, foreignObject')) part.remove();
    drawing.setAttribute('width', '100%');
    drawing.setAttribute('height', '100%');
    drawing.setAttribute('aria-hidden', 'true');
    place.current?.replaceChildren(document.importNode(drawing, true));
  }, [svg]);
  return <div ref={place} role="img" aria-label={label} className={`${size} rounded-control bg-white p-2`} />;
}
