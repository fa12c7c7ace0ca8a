const paths = {
  send: 'M3 3.5 17.5 10 3 16.5l1.8-5.6L11 10 4.8 9.100z',
  moon: 'M15.600 12.400A6.500 6.500 0 0 1 7.600 4.400a6.500 6.500 0 1 0 8 8z',
  sun: 'M10 6.500a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7zM10 2v1.800M10 16.200V18M2 10h1.800M16.200 10H18M4.300 4.300l1.300 1.300M14.400 14.400l1.300 1.300M4.300 15.700l1.300-1.300M14.400 5.600l1.300-1.300',
  cards: 'M4 4.500h12v4.500H4zM4 11.500h5v4.500H4zM11.500 11.500H16v4.500h-4.500z',
  again: 'M15.800 8.300A6.200 6.200 0 1 0 16.200 10M16 4.300v4h-4',
  globe: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM3.200 10h13.600M10 3c-4.500 4.500-4.500 9.500 0 14 4.500-4.500 4.500-9.500 0-14z',
  close: 'M5.500 5.500l9 9M14.500 5.500l-9 9',
  reply: 'M8 5.500 3.500 10 8 14.500M3.500 10H12a4.500 4.500 0 0 1 4.500 4.500v1',
  hash: 'M8 3.500 6.500 16.500M13.500 3.500 12 16.500M3.800 7.800h13M3.200 12.300h13',
} as const;

/** A small drawing beside or instead of words; screen readers get the words of the button that it is in. */
export const Icon = ({ name }: { readonly name: keyof typeof paths }) => (
  <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);
