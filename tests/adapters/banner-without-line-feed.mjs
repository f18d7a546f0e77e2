process.stdout.write('usage: acme [options]');
