export default { 'toy/sum': () => 1 };
