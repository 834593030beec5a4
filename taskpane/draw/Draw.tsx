export default function Draw() {
  return null;
}
