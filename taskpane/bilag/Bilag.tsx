export default function Bilag() {
  return null;
}
