/** A rubric with every form of question and fact, and answers to all of them. */

/** The rubric. */
export const RUBRIC = `
fit: 1
id: every
version: 1.0.0
title: Every form
dimensions:
  - id: habits
    title: Habits
    weight: 60
    questions:
      - { id: mood, title: Mood, ask: What was the mood?, levels: { 0: Cold, 1: Warm, 2: Bright } }
      - id: sector
        title: Sector
        ask: Which sector is it?
        options:
${Array.from({ length: 12 }, (_, i) => `          - { id: s${i + 1}, label: Sector number ${i + 1}, points: ${i} }`).join('\n')}
      - id: tools
        title: Tools
        ask: Which tools are in use?
        options: [{ id: mail, label: Mail, points: 1 }, { id: chat, label: Chat, points: 2 }, { id: phone, label: Phone, points: 3 }]
        several: true
      - { id: backup, title: Backup, ask: Is there a backup?, yes-no: { yes: 1, no: 0 } }
      - { id: restore, title: Restore, ask: Was it ever restored?, when: { question: backup, is: yes }, yes-no: { yes: 1, no: 0 } }
      - { id: leaving, title: Leaving, ask: Why did they leave?, levels: { 1: Anger, 2: Price }, not-applicable: allowed }
  - id: size
    title: Size
    weight: 40
    questions:
      - { id: seats, title: Seats, ask: How many people?, number: { unit: people, min: 0.5, max: 500.5 } }
      - { id: change, title: Change, ask: By how much did they grow?, number: { unit: per cent, min: -50, max: 50 } }
facts:
  - { id: industry, title: Industry, ask: What do they do?, text: true }
  - { id: founded, title: Founded, ask: Since when are they there?, date: true }
  - { id: region, title: Region, ask: Where are they?, options: [{ id: north, label: North }, { id: south, label: South }] }
  - { id: channels, title: Channels, ask: How did they find us?, options: [{ id: web, label: Web }, { id: friend, label: Friend }], several: true }
  - { id: listed, title: Listed, ask: Are they listed?, yes-no: true }
  - { id: sites, title: Sites, ask: How many sites are there?, number: { min: 1 } }
decision: { bands: [{ from: 50, recommend: accept }, { from: 0, recommend: decline }], coverage: 50 }
`;

/** All answers, as a file. */
export const ANSWERS = `
prospect: Acme
rubric: every
facts: { industry: "Bakery & café", founded: 2001-02-03, region: south, channels: [web, friend], listed: no, sites: 3 }
answers:
  mood: { value: 0, evidence: "Said 3 words, q.", confidence: low }
  sector: s12
  tools: [mail, phone]
  backup: yes
  restore: no
  leaving: { not-applicable: no provider before }
  seats: 12.5
  change: -7.25
`;

/** The facts alone, as a file. */
export const FACTS = `${ANSWERS.slice(0, ANSWERS.indexOf('answers:'))}answers: {}\n`;
