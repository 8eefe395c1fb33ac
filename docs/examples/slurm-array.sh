#!/bin/sh
# sbatch slurm-array.sh, in the folder of the course: eight tasks, each makes its eighth of all decks.
#SBATCH --job-name=deckgen
#SBATCH --array=1-8
#SBATCH --cpus-per-task=2
#SBATCH --mem=1G
#SBATCH --time=01:00:00
#SBATCH --output=deckgen-%A-%a.log
#SBATCH --requeue
set -eu
part="$SLURM_ARRAY_TASK_ID"
exec deckgen build stories --matrix clients.yaml -o decks \
  --shard "$part/${SLURM_ARRAY_TASK_COUNT:-8}" --jobs "${SLURM_CPUS_PER_TASK:-2}" \
  --report "decks/report-$part.html" --quiet
