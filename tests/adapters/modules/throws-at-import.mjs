console.error('looking for the licence');
throw new Error('no licence');
