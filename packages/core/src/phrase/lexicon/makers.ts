import type { Language } from './meaning.js'

/**
 * Makers, whose names stand beside those of substances and say nothing of what is taken. Learned from the registers of
 * France and Canada (words that stand beside at least three substances there), for other countries from the names of
 * their packages. What is also the end of a brand (Plus, Forte, Duo) is no maker.
 */
export const makers: Language = {
  id: 'makers',
  decimalComma: false,
  words: {
    maker: [
      // France
      'zf|viatris|viatris santé|viatris conseil|viatris generiques|arrow|arrow lab|arrow conseil|arrow génériques|biogaran|biogaran conseil|eg|eg labo|eg labo conseil|teva|teva santé|teva conseil|zentiva|zentiva lab|zentiva conseil|zentiva k s|zentiva france|sandoz|sandoz conseil|cristers|cristers pharma|cristers lab|accord|accord healthcare|accordpharma|zydus|zydus france|evolugen|evolugen pharma|almus|almus pharma|krka|sun pharma|mylan|mylan pharma|mylan conseil|panpharma|bgr|bgr conseil|hikma|alter|kabi|fresenius|fresenius kabi|fresenius kabi france|renaudin|aguettant|substipharm|tillomed|stragen|hcs|kalceks|medac|oligosol|lavoisier|cooper|hospira|dr reddys|dr reddy s|reddy|reddy pharma|altan|pfizer|ever pharma|braun|b braun|bluefish|reig jofre|medisol|baxter|pierre fabre|gilbert|benta|qilu|noridem|bailleul|upsa|upsa conseil|tamrisa|proamp|waymade|serb|pharmacie centrale des armées|quiver|recordati|gnr|ap hp|servier|urgo|eurogenerics|richard|majorelle|gerda|clarix|liberty pharma|chemineau|acetlab|piramal|bouchara|bouchara recordati|ranbaxy|biosedra|dipharma|messer|ahcl|provepharm|intsel chimos|chimos|genopharm|genevrier|pharmaki|isomed|ratiopharm conseil|qualimed|ranbaxy médication officinale|actavis|winthrop|phr lab|phr|linde healthcare|linde|air liquide|air liquide santé|air products|healthcare|lab|labo|laboratoires|pharma|santé|conseil|france',
      // Canada
      'apotex|jamp|auro|taro|riva|sanis|sanis health|pharmascience|pro doc|prodoc|cobalt|ranbaxy|mantra|marcan|mint pharma|sivem|septa|odan|laboratoire riva|biomed|bausch|novopharm|genpharm|ratiopharm',
      // United Kingdom and Ireland
      'teva uk|teva uk ltd|accord healthcare ltd|accord uk|accord uk ltd|actavis uk|actavis uk ltd|a a h pharmaceuticals|aah|aah pharmaceuticals|aah pharmaceuticals ltd|alliance healthcare|alliance healthcare distribution ltd|zentiva uk|zentiva pharma uk ltd|mylan ltd|viatris uk healthcare ltd|sandoz ltd|wockhardt|wockhardt uk ltd|almus pharmaceuticals ltd|crescent pharma|crescent pharma ltd|milpharm|milpharm ltd|aurobindo|aurobindo pharma|bristol laboratories|bristol laboratories ltd|dexcel|dexcel pharma ltd|dexcel pharma|lupin|lupin healthcare uk ltd|lupin pharma|torrent|torrent pharma|torrent pharma uk ltd|tillomed laboratories ltd|tillomed laboratories|morningside healthcare ltd|morningside|sigma pharmaceuticals|sigma pharmaceuticals plc|phoenix healthcare distribution ltd|kent pharma uk ltd|kent pharma|kent pharmaceuticals|ennogen|strides|strides pharma uk ltd|brown burk|brown burk uk ltd|rosemont|rosemont pharmaceuticals ltd|thornton ross ltd|thornton and ross|gsk|glaxosmithkline|glaxosmithkline uk ltd|glaxosmithkline consumer healthcare|astrazeneca|astrazeneca uk ltd|sanofi|sanofi aventis|novartis|novartis pharmaceuticals uk ltd|bayer plc|pfizer ltd|boehringer ingelheim|boehringer ingelheim ltd|msd|merck sharp dohme|organon|chiesi|chiesi ltd|ranbaxy uk|relonchem|relonchem ltd|genus pharmaceuticals|advanz|mercury pharma|amdipharm|focus pharmaceuticals|generics uk ltd|generics uk|niche generics|pinewood|pinewood healthcare|clonmel|clonmel healthcare|rowex|rowa|gerard laboratories|chanelle|chanelle medical|consilient|consilient health ltd|medreich|medreich plc|noumed|flamingo pharma|de pharmaceuticals|waymade healthcare plc|lexon|lexon uk ltd|mawdsley brooks|colorama|colorama pharmaceuticals ltd|somex|somex pharma|macleods|macleods pharma uk ltd|cipla eu ltd|intas|ltd|plc|gmbh|inc|limited',
      // Germany, Austria, Switzerland
      'hexal|hexal ag|1 a pharma|1a pharma|1a|stada|stadapharm|al|aliud|aliud pharma|abz|abz pharma|ct arzneimittel|ratiopharm|heumann|heunet|aristo|tad|tad pharma|basics|betapharm|puren|axcount|axicorp|winthrop arzneimittel|mylan dura|dura|zentiva pharma|neuraxpharm|biomo|micro labs|glenmark|hormosan|holsten|juta|juta pharma|q pharm|wörwag|denk|dexcel pharma gmbh|sanofi aventis deutschland|genericon|g l pharma|gl pharma|ag|mepha|helvepharm|streuli|spirig|sandoz eco|eco',
      // Spain and Latin America
      'cinfa|cinfamed|normon|kern|kern pharma|mabo|tarbis|tarbis farma|aurovitas|aurovitas spain|pensa|pensa pharma|combix|viso farmacéutica|viso|qualigen|qualigen farma|tecnigen|ur|uxa|uxafarma|edigen|davur|vir|bexal|ranbaxigen|stadagen|cinfa efg|efg|placasod|sandoz farmacéutica|teva genéricos|mylan pharmaceuticals|apotex españa|alter genéricos|krka españa|lab chile|laboratorio chile|mintlab|genfar|mk|la santé|lafrancol|tecnoquímicas|bagó|roemmers|raffo|elea|gador|medigen|saval|andrómaco|opko|chinoin|psicofarma|liomont|senosiain|pisa|similares',
      // Italy
      'doc|doc generici|eg spa|abc|pensa pharma spa|almus italia|aurobindo italia|zentiva italia|sandoz spa|teva italia|mylan italia|ranbaxy italia|ratiopharm italia|germed|angelini|s p a|spa',
      // Portugal and Brazil
      'generis|bluepharma|tolife|to life|farmoz|labesfal|ciclum|ratiopharm portugal|basi|azevedos|tetrafarma|jaba|mepha portugal|ems|medley|eurofarma|neo química|neo quimica|germed|prati donaduzzi|prati|biolab|cimed|teuto|geolab|legrand|nova química|ranbaxy brasil|sandoz brasil|hipolabor|união química|aché|libbs|supera|zydus nikkho|vitamedic|globo|pharlab|multilab|brainfarma|genérico mg|mg do genérico',
      // Netherlands, Belgium
      'cf|centrafarm|pch|katwijk|apotex nl|sandoz bv|teva nederland|bv|nv|ratiopharm nl|eg benelux|eurogenerics nv',
      // Nordic countries
      'orifarm|2care4|ebb|medical valley|stada nordic|teva nordic|sandoz a s|actavis group|bluefish pharmaceuticals|pilum|orion|nordic drugs|evolan|ab|a s|oy|paranova|abacus medicine|parallell',
      // Poland, Turkey
      'polpharma|polfa|polfa warszawa|polfa tarchomin|polfa łódź|polfarmex|adamed|aurovitas polska|biofarm|zentiva polska|gedeon richter|abdi ibrahim|deva|sanovel|bilim|nobel|santa farma|atabay|koçak|sandoz türkiye|ilko|world medicine|drogsan|neutec|vem',
      // India
      'cipla|sun|sun pharmaceutical|zydus cadila|cadila|torrent pharmaceuticals|mankind|alkem|intas pharma|usv|abbott|abbott india|glenmark pharma|micro labs ltd|ipca|wockhardt ltd|macleods pharma|alembic|ajanta|unichem|aristo pharma|natco|hetero|biocon|pvt|pvt ltd|dr reddys lab|jan aushadhi|janaushadhi',
      // Australia, New Zealand, South Africa
      'apo|alphapharm|genrx|gh|generic health|amneal|pharmacor|rbx|chemmart|terry white|terry white chemists|terrywhite|amcal|sigma|aspen|arrotex|arx|southern cross|drla|wgr|lupin au|cipla australia|douglas|mylan new zealand|austell|adco|adcock|adcock ingram|aspen pharmacare|pharma dynamics|dynamics|ranbaxy sa|sandoz sa|biotech|zydus sa|unicorn|merck|cipla medpro',
      // United States
      'rugby|goldline|qualitest|greenstone|prasco|lannett|amneal us|aurobindo usa|camber|solco|northstar|ascend|unichem usa|macleods usa|cadista|breckenridge|mckesson|kirkland|kirkland signature|equate|cvs|cvs health|walgreens|rite aid|good sense|goodsense|topcare|health mart|sunmark|nature made|natures bounty|nature s bounty|now foods|swanson|solgar|spring valley|21st century',
    ].join('|'),
    'maker-prefix': [
      'apo|pmsc|minims|spc|pms|ach|m|ag|pro|mint|mar|nat|riva|taro|act|ran|aa|nra|bio|gln|prz|pdp|odan|sdz|zds',
      'jamp|auro|teva|sandoz|mylan|gen|novo|nu|dom|phl|ratio|sanis|med|accel|van|ava|priva|gd|tev|euro|ipg',
      'rhoxal|rho|lin|nb|ntp|ph|q|val|vpi|xn|zym|adco|austell|spec|unichem|arrow|ratiopharm|aspen',
    ].join('|'),
  },
}
