<?php
// Reads what OpenEMR's prescription list reads: the first group, its comments, concepts and first pairs.
$answer = json_decode(file_get_contents($argv[1] . '/REST/interaction/list.json?rxcuis=11289+5640+36567+'), true);
$lines = [];
if (!empty($answer['fullInteractionTypeGroup'][0]['fullInteractionType'])) {
    foreach ($answer['fullInteractionTypeGroup'][0]['fullInteractionType'] as $item) {
        $lines[] = [
            'comment' => $item['comment'],
            'drug1' => $item['minConcept'][0]['name'],
            'drug2' => $item['minConcept'][1]['name'],
            'severity' => $item['interactionPair'][0]['severity'],
            'description' => $item['interactionPair'][0]['description'],
        ];
    }
}
echo json_encode($lines);
