/**
 * Initial direction numbers of the Sobol' sequence in 1,024 dimensions: the file new-joe-kuo-6.21201 of S. Joe and F. Y. Kuo,
 * "Constructing Sobol sequences with better two-dimensional projections", SIAM J. Sci. Comput. 30 (2008) 2635-2654,
 * https://web.maths.unsw.edu.au/~fkuo/sobol/.
 *
 * One word for each dimension after the first: the primitive polynomial with all its bits, a colon, and the numbers
 * m1, m2, … packed with their last bit left out (each is odd, and the i-th is below 2^i), lowest first; both in base 36.
 */
export const DIRECTIONS =
  '3:0 7:1 b:1 d:0 j:a p:1h 11:es 15:44 1b:ha 1j:4 1n:94 1p:r9 1v:j4z 2j:8fs 2p:jn5 2v:1rs 31:9tl 37:o5w 3n:zzlb ' +
  '3t:o1iv 3z:m5f6 41:iiw5 4d:11lpt 4n:b7m9 4r:liss 55:o0gd 5b:75i 5d:kknr 5n:edcy 5v:iz91 5x:69hr 6d:ogax ' +
  '6n:4kwk 6p:17i1q 6v:hiue 71:btxv 7x:48stfd 8b:1ojzst 8d:4bkig9 99:5ouw9 9r:s93ni 9v:1dbua7 9x:3jdnb5 ' +
  'a1:2po3tw a9:37ql2n av:18gpmz b1:he7e7 bt:3wsd36 cj:32foaw cv:1821wf dj:3pk5sh dx:2axdn6 ep:tk0paxh ' +
  'ez:473wuaz f5:l37v500 fh:ur71gy9 fn:b9t44mg gp:mfjvb58 gv:nk1ojng h5:dmpuxun hb:55w9sy0 hj:9vl2sxg hp:ftqz4fm ' +
  'hz:i4hpc4o id:jw46t7y ir:80mawpg it:tchxiwm j3:orixhh jb:u36u96a jh:7t9p0n7 jz:em2k8wa k1:hvhgc7w kb:uauk1f0 ' +
  'l1:lb6xno0 l5:1z5zjui lv:attp4o9 lx:32yupc1 m7:itrqekt mb:98u0nbg mp:9qxe00i mz:dvo7gtk nj:gp397wz nv:722fbdx ' +
  'o1:pt37hdy ob:4m5rgsy od:rxes0se oj:rmw3s3z ov:wm22d5 p1:ndki4n4 pb:tq4abqx qd:qkr6qfi qh:ljtxrwr qv:ia1vo63 ' +
  'qz:9qfvko2 r1:d5ukgn3 r9:dcwf66e rd:fcfrlv7 rn:tle83pp rt:ddhcxg4 sb:927bb17 sp:5l75y3vll t7:5xbq10t5i ' +
  'tj:7aknn0uft tp:30hg8x1de v9:8yq0vrd6f vj:88y1phis5 w1:9lv0tuax8 wb:22ifbdk12 xx:b12uteh09 yf:1jj143pl3 ' +
  'yv:ababmknxo z7:ezk6m1wz zj:5pwwrgula zx:4oqeij6sh 109:4555ew16d 10j:6ps2zcv62 10x:8mbs5m0lj 119:bretxzbmg ' +
  '11f:1pniy6qlg 11z:90oj94xwf 12j:6y6kc57t3 139:1x1ilwr3e 13j:b51js279v 13r:7mdn7i8cs 141:791b978kl ' +
  '153:76dat7m3j 15x:8qdv8ewm3 16f:ca6uj302n 16j:3pi5jqdf6 177:vyp5rdsy 179:35vkuejhd 17p:8tbmfdtpt ' +
  '187:9ekqzdg5q 18j:vodafzw7 18v:25x1nizys 197:5w1vef4nu 1a1:9qba48n6 1a7:7e2zgwri2 1ah:3que4xeqh 1bp:1gblusy3 ' +
  '1c1:51gro7pyo 1cj:8uosvwy1q 1cv:afr3a5gw5 1dp:a6bzn42mz 1ef:b94itcc6y 1el:63zrwbrlz 1ep:7d10x7e3e ' +
  '1fd:c78qodcj7 1fr:a9bcn4zv6 1fx:76ffxf867 1g5:508xvs5y8 1g9:wrudrwmx 1gj:498qct3ng 1h9:by18ffryr 1hp:8p7tkqd ' +
  '1hv:bxcfb7yw9 1ip:j0iq5iej 1jv:bahhjd7l2 1kj:5boud5v5i 1kp:8rikvhbrs 1l1:2937qgoc6ez 1lj:ygl3thi7ov ' +
  '1m3:3k95w2gde64 1m5:6w8m2xjn244 1mv:5zgi7v5nx1d 1nn:82qi9ilkb3q 1np:51trdt2v33e 1o1:7fxc5kutyqn ' +
  '1ob:a1si0nvuxv 1ot:fkmiji2hqx 1p1:4584mj1b0b6 1pb:9rxqqiwvj97 1pl:2sxtfxkkg1 1pt:46aidj0vp0m 1qn:11djrjtwd2e ' +
  '1qp:4c0as07qn66 1r5:6obn2cec03u 1rb:16xoozwottm 1rf:70xmtvbxv8o 1rp:782oktgzbgf 1sd:8tw1nzyd4av ' +
  '1sj:lxzh4i1ulv 1t1:84073n4v1s0 1t5:9h30a09ycay 1tn:7cwnhotuwev 1tp:7v6an2wwwee 1tx:1v98928drpq ' +
  '1u1:2grglo2yrdb 1u9:9trn1xyofbm 1uj:4ynze66tsi5 1v7:7d97lvgvv6b 1v9:5s6sbfke9tr 1vj:12qxvs1dm2d ' +
  '1vn:55r1i581q2g 1vz:7qzdh2wab5k 1wr:1jc19k87xmf 1wt:3f5tfzf5pf3 1x5:94403nebx4v 1xj:y0jwk41ksp ' +
  '1y1:849z2gocgnq 1yd:3rawkur28lt 1yv:5cibxtfwpqp 1z5:2g3g6xd0b4y 1zb:2v0cogcjo74 1zn:8c4jmlaftin ' +
  '1zp:33uyrisergh 209:2a9jwriktn2 215:7zr34dwovhd 21t:7bo2xqrpm5a 225:6in2ljpc3m4 22h:55r6b4wsmcx ' +
  '22n:77ygmb0j6ou 22t:5ygbtug6xdt 235:465gtigy8o4 23h:3pydtaeoldf 23r:8n4thwfne2 23v:5i32e5pc7q0 ' +
  '243:1b7lsjkl6r0 245:7r0fnulr9ck 251:6fbtdci0lh4 25b:1e4nenxtg1g 25l:6t4isk85pap 25r:8cw8w0q1k0c ' +
  '25t:3mxpi25emd7 263:17wr1lq4iyl 26b:2xsvfruxygd 26h:9lkkfd11w52 26p:2ezea4f4whq 27n:9ko8p4vjrs6 ' +
  '27z:3cl8vuzs5no 281:715qxmivuac 28b:wgr55eylai 28p:6b1fq49ksi 28v:560fkr43cqg 291:9ss0y7h4t9e 29b:7byi2fpu9b7 ' +
  '29p:2v09irt62v3 29z:375436vmhx3 2a3:7pltqcksvij 2ab:2klyyg4ud0g 2ad:1uc13a1ncy4 2b3:5gcn93kzh6d ' +
  '2bb:8ks06n2fhj5 2bh:9s7v78aljzu 2bt:yphjati91j 2cb:2le08cy4dmh 2cd:40248bdeliu 2cn:95zeba3w89p ' +
  '2ct:2vdapzqhb6t 2dn:638yfbqbm4v 2dp:6xrko187bxm 2e1:olyc025jz7 2e7:32q8jzkj2km 2fr:9go1x7fhdag ' +
  '2g1:4qe5zr0oac0 2gb:304duxhqhpt 2gj:541c9cihado 2h1:3n50rh6u6fq 2h5:31500axjet9 2hj:9du2q53eiw7 ' +
  '2hn:3svvom8yph0 2hp:9ufq1opla0 2ib:6p7lrgn5hl9 2in:4woqc2xf9pt 2iv:302dwf6us52 2j1:24vrbwnm4h8 ' +
  '2j7:3cwz9yet28j 2j9:3e7l81es5yi 2jn:9sz35sx2l04 2jt:7754omkcnc8 2k7:62359uk34h8 2kj:11qbo1ot1cm ' +
  '2kv:72hm8loj4a0 2l9:3wcxk077l05 2lj:9q2zaumbc9q 2lp:8ejhizxgjt 2m9:9jf7jjq10fh 2mf:509gp8fdxht ' +
  '2mt:2b1ceb8r3wg 2mx:hfhu8wnqc8 2n7:5wzkjibtbfg 2nj:3imtraj2t4r 2nl:162fs90vtuh 2oj:80vex7bi6um ' +
  '2ov:5900i64hk4h 2p5:4y5px44i5oq 2pn:6plzqnlz684 2pp:8b49gc8jeb1 2q1:8hz9hq7aqbg 2qf:2cy621tfii3 ' +
  '2qj:54ylwzxaqfn 2qp:7opd0o9amki 2qv:84utxnlssgr 2r9:4k8u7zbpblh 2rp:99q0xbvde5w 2sd:5ftn62dze9y ' +
  '2sh:70vfl4jahpj 2sn:2eybw946227 2sr:1v18c59bfi6 2sz:99u0cykwq6r 2t5:90ow5cppmum 2tj:537w7epqkcc ' +
  '2tn:4uqz0n6ztwn 2tx:318tgncw599 2u7:91iaocce21p 2up:2f70q2fmdxf 2uz:2eh6kjyu4wv 2v1:3dm0rop8rbn ' +
  '2v5:8ghjxmhhayi 2vn:1qgs8og5i1m 2vz:9gh0cgdvhso 2w3:30m88aygtaq 2wr:51rync5bzab 2xb:7ls01vgayfj ' +
  '2xp:5znf6qx1sr2 2yb:1czhnpedejo 2yh:4kjd8zowjmu 2yz:3xb7eur2x3g 2zd:2kpa3to6h8u 301:8vu3uauvlxj ' +
  '307:9b0t3ngkaqa 319:718lu3ml1m0 31n:8287kbga8vu 31p:4s6pnl1ujnt 31x:3uk3oefugg0 32b:9qk50zak9jc ' +
  '32p:2xy9c0wrbt6 32v:2fqtew8poll 32z:mys0wtwxnv 33b:1m9bzt26mgi 33h:1ytayduhqvj 33p:1s18q4rydsd ' +
  '34d:16ulfckd2lj 34j:561588awgbx 351:5pt3cn5ujgv 355:4catgvu5vh9 383:e36mv6d96sxum 38p:1exsbczodxvsx ' +
  '397:7trd5i8f5cni3 399:edimh77x4j20b 3a1:1x5cvtqkdsxkc 3bl:1gp5e3bf9iiem 3cb:2sejximtl80e5 3d3:3tuswaoshobxq ' +
  '3dr:e717zbnck9lnu 3dv:8ces7o6pvf0y5 3ej:1jwxrsbqn4hhl 3f3:elsv6kgwyqgux 3fb:6ym86lyo47zcl 3fl:de47eqwjwtarc ' +
  '3fv:6bahzt3u7yppw 3gl:14ntk2vtqtx3n 3hv:b6q5kb1hvfrfn 3ix:2a6bxd9hzgcrc 3j3:bpg0bpc7dtfoh 3kd:ami4013q055sz ' +
  '3lj:1zgomyxgw3j3f 3lp:cksl4pevneauy 3mv:6oyie84blxbts 3n7:2mgbgbi5utk02 3nj:9r6kj4wlrdhu0 3p5:5iadfzhz3vsdm ' +
  '3pd:73hcao0zxp7n8 3pn:8wwal422932un 3rj:4etazscnsvupa 3rx:fgjucdeg2rhmj 3s1:b3ujgyzkx9nmy 3sp:d13p3a0vra7su ' +
  '3sv:5rhd7eb5lzn9 3t9:3vn4jawvl4lo8 3u9:5o76pf1f38p68 3vd:dyirpzwsoydmz 3vn:32p2iwk3d3jzp 3vt:fenqj3leh3vjx ' +
  '3yf:3y4ioqseofo48 3zl:e8r4s6sx24fb9 3zr:d2mv49lvnff0w 40f:2so3jyanu6xjm 40t:c84aj5l1lvvil 413:akz7vu4nfk95p ' +
  '41h:c8hq8xx2sosip 42v:8l5gzctkh6qwy 431:8zg5gd5rf38re 443:eqhdy837tl4es 45r:34lgcd8c1i1rd 465:17lgzrufugr5z ' +
  '47h:42pcq4d6vemup 49f:8ufu484our3vh 4at:5jcvda1hthjed 4bb:csrj7fza35pdx 4bh:9mdwq4oorhau8 4bv:1ee8q545h987l ' +
  '4cp:2c0oun9hb4xtv 4ef:89ihiam8ew804 4et:6fbke92v1ovlm 4ex:8s174s0gwgj2u 4h1:9djz0suv77ij4 4hp:b3dj29gza6v3c ' +
  '4k5:1oslohgpmvvy5 4k9:356uxwo9n83m3 4lf:1g8wlddxmalf6 4lh:eaax2bcyrtzu1 4mt:57tl5y6n5k29f 4nd:esasmf3uytay3 ' +
  '4od:bdxknrcdinyat 4oj:6nixmn21llk19 4ov:2ex4cpzhexhze 4ox:4c25b8m82qy4b 4t3:990rvsyoh29yc 4t9:cam9nve3gz42b ' +
  '4up:37ycozgls8ylf 4uv:5yzoi0ywxmtz2 4vt:7fwh4wappbelu 4xb:5tugonb0blfcf 4yj:5lieylwaxvwym 4z9:9tgadfijmolgf ' +
  '4zl:c9yhsw0lj61yp 50l:173ojmzjxuz8z 517:8motjif9yw79l 51n:92hkzoq3o56md 52p:2nt1ymch2mjtd 531:2mryjispp2pfo ' +
  '53d:3vfchgh41e1lv 53j:dazchlpo6lwz3 547:d4yaafs9yzc0q 55n:yc9h7z10egeq 563:1q8hevam5x4un 56b:8gmik1r1q4csk ' +
  '57t:d23heqhoh4fm3 58r:fjor45seqqiw7 5ap:aowyftfygo5yc 5b5:7c1gi8c8prkn 5bp:7ag418j5e4g7a 5cb:ajtmh1ubmaxl9 ' +
  '5cj:ej0ukqvuo6skb 5cv:7c5upo96mvp44 5ef:b28lnhsrqfsex 5g1:e0day5x77p1v0 5gn:3qfyq63wnyoxo 5hb:aavn0n293dyj7 ' +
  '5hd:dj4w4bgloj81h 5hv:c4fm3qruyklof 5j9:a6cwxlw0cxgx8 5jl:b5qxknvk84bc4 5jr:c821v5xot0lw4 5k7:6usvwdjvs1paj ' +
  '5l9:8aplhgn52pqpu 5mv:c1eyh9cbmv52x 5nj:19g1kxuca0057 5np:42e5v82vwsc8f 5ob:12bhsm2hs3p5o 5ol:3lgro2ag6y18c ' +
  '5op:65od15x61kkb3 5ov:eh4asy3x6k0oy 5pv:czl35p8zy59qy 5qf:3wh0af8r2rak0 5r7:1nwifybi3jtxr 5s3:34r0c29z73rke ' +
  '5sh:50ofji9s5vki8 5sr:5lqt6m71sipty 5th:6qyx5hncddaf 5tx:iu5gokkx57ij 5u1:8ny5fapr1jwmo 5xx:cr3v1yh5sm7by ' +
  '5y1:7tfx4ryupfrpx 5yn:ezefdq7z21o16 5z9:enisjgakssncu 5zl:4yai7et3j3qz8 607:7pvh32z63jwuv 60j:6q1j39f9s7ntn ' +
  '61b:8y2k6idjn5guq 63n:8gvpn5rkm236r 64x:8w4lvnrgm1g3q 657:7itys62z9ysyx 65j:asidx7ujdi4xd 67l:d134jjqt92yp9 ' +
  '68p:1t2ofooxr1yo2 69n:c4cnd03l9zn80 69p:6m2l3s792rgx9 6a1:e0i2yx6tczsm9 6cb:gd8yxmvj94wj6ao ' +
  '6cn:8rikmqeymrw2rpj 6d1:odp0667p8q5ch6w 6dv:1cmwqgze3gcfa5dh 6ed:bl65id04ddwc777 6en:ehhm51rebg3xm01 ' +
  '6ff:170i3o7d47tgnf8k 6fh:f6z3kli3jieuoxt 6fz:rt6bs3mo7bz3o9w 6g5:jnb0869pahy0bfx 6gf:ghmbjpovlk2kx0a ' +
  '6gr:115232x210cg5uc5 6gt:od47iuyj4n4intu 6gz:yc1kh3yxehjgf6s 6h5:18vq47urhop8lcl7 6ht:12wksv9j9s19nqhd ' +
  '6ib:76l3tz3ro2p6ydg 6j1:1b7naisafyd3k4ik 6j9:6o1m3tpbjonji0z 6jt:qfe24yphu6wdnr9 6jz:e2bfvdamv76903j ' +
  '6kb:38yunkk9xz1bzwo 6kj:zw224jsmyk8ylfp 6lj:eca0h7wlsykp8a0 6ln:1btr9bdaw5eb7kjx 6m1:a9vyo8lq2reav4e ' +
  '6mh:awfrm8xnq4y30lv 6mv:11mkxhe0nrn5w07r 6n1:hm8fjym75daxbzr 6nz:qqioobpr5l359se 6o1:phfach5liu38k5c ' +
  '6o7:f5ia1i7rvxxxztt 6od:te8bz3lt2d053in 6ov:nhba0b5nafkxf9e 6oz:17ywfc407lzglxy2 6pd:psnp0unu4q6yjih ' +
  '6pn:bvk483ieikzrqhk 6qh:fgp3072wpvtsmzs 6qt:13ei3i3w72j2hzen 6rb:g77uzniou0ypmmn 6rh:16k3kmzuyja7bnph ' +
  '6rn:1ak5wh2bqga3w7qy 6sb:ebh28i0zw1z2d8i 6sd:1cpt7nb2i4a8dprj 6t5:1381e8cearu9sv9m 6tb:1cxkiovj9ahh5dap ' +
  '6tl:1w7xrevroq47dxw 6tz:9hl65xdkezo1jhh 6u3:9bt8clj2i13gq94 6ur:108nvsateeahjs5y 6v3:11hhsw471w0em85g ' +
  '6vh:hrmtrqs8wtnbu3c 6wf:72kk2s9dybo5ttg 6wn:ftqkaeuhmepnlhl 6wr:11jkb2g2z16jhcwv 6x1:1j3rojunu668odo ' +
  '6xz:1coutruaug7mp6ve 6y3:n6fzx3dq8h46ikj 6yv:bawt45oxfson2oh 6z9:1686hyd1o6a6hc54 6zd:zu42lzt8v99kgiy ' +
  '6zz:v3eyw4zcdzwyhg4 701:qo8tmf8vsnwj1g3 70d:12fnotfry6bmal9x 70n:s9e9x9xa35sq1u6 70t:fr0rwthwqj4k83g ' +
  '711:19csone93fhazi8b 71f:1hcucw16a6h0021 71l:5bvb56o303krz0u 71t:7sccqj9t8tr8tqt 71z:5ch7ccy0davve3v ' +
  '723:v6fsm0kmb563ht3 735:19t7ew8uxw7cmky7 73h:1bdpd9aabhsqa3pr 73t:10yfxitql29ren9y 74b:151u3ynst75rhiuo ' +
  '74j:16lwj2d80me2h2h 74v:14xa63g44u4agzf 751:ziinjabkkvyk9xu 755:k0if69p6qup8u66 75p:ur2f6cka61t7pgc ' +
  '769:eq2x1rbm7mxo2nj 76f:cyxs92yhgjz9uvu 76p:1ahbvqsm7x7hn17x 771:16jz7dgp2izejk4x 77j:3mmr3ghavv46off ' +
  '77n:owyd03wqpktmztk 78b:fqb5hqjfmgal8yl 78d:188to1pgirbw6bz8 791:1av54uaeef8onc5o 79b:q2vq798fguf3lzl ' +
  '79d:1931l0zoq3nbd2st 79j:l2lin4dosmkuap5 79n:12bcd80lameox6lj 7ab:tfrkwgrgqweao8f 7bd:y7w0hw2ti4se18f ' +
  '7br:3jemmj5fct4kftz 7bx:1btpwxagmsx3e6c2 7c1:tjimxiq8fjdjlm7 7cd:vlh4eq8jiqsm1a4 7cp:h09y2tgkaigxa9c ' +
  '7df:qh97uur1pzbfsvj 7dh:8xxxu0vsvb506ot 7dv:al0ott6mjslo8wq 7e9:ic74aeqmw89jfdn 7ef:1ah0v39pbrnutn79 ' +
  '7ev:3g4gg9j517yk5m9 7ez:m4ypx91ivjfgc33 7f9:hp19vf4yumrc503 7fd:1xms4fxgeoy59l7 7fj:12upelzxtxuafifm ' +
  '7fz:14y934dr2layh2cn 7gd:qqt150vynvxppip 7gl:15pqqp4plqi990pi 7gv:564le87o67h0bw0 7h3:6n14u5ksqm8iulv ' +
  '7hn:11q3h6g413796cq6 7ib:leilfr5m9b0hpge 7id:1cicws32e629icnw 7ip:bl7ht9t3qb0smq 7jh:drxupi3kzsfvz41 ' +
  '7jz:zmoul4suqjmeb6x 7kb:7jun54xqim5dd7k 7kj:lmd71f8whz3z28f 7kp:104znjuwqhyg0eb9 7l5:12ulpt6oh43dt98c ' +
  '7lj:16zg4ff5hctsjbu7 7ln:muqqu2ffygxmnvx 7lz:10ho47x67gyqqef5 7mb:ontri3zt5z0s9i 7mh:bga2olvxqgohxdr ' +
  '7n5:so19pshsd4n9zme 7nb:3r8h00qlkxv0q3s 7nh:73eje3gftwss0wn 7nn:rch4myk35etshst 7or:1ck0rz6lyc7te02x ' +
  '7p1:f4z7k2plsvl9qd0 7pv:i0dwb9egy8uanos 7qh:gt502zqp40wn3qi 7qz:16mdkdx5npsv0z77 7rj:1735u5xjteh0hrxc ' +
  '7rr:jjqv02pe9hey8gw 7rx:c7qafy3jpb83iyg 7sb:9sc0pfzf0buyi91 7sj:13wi2aek4bo1w3o2 7sp:rcivt1icw79wrmi ' +
  '7sz:aqsxfyh9rhbuga2 7td:9rtstbqs01on1hb 7tt:mszxcdsee2mmh0w 7uh:mdjacfmo6fycru 7uv:zlxrn41vlmbogxy ' +
  '7uz:r1tpi6p0ojiqp6u 7vj:1b0nistsbjh0q6ss 7vz:cprhmn1qy4o2agm 7w1:12denam6qvqb3r6y 7wn:w5174ogs8zgf9hv ' +
  '7x5:4rq52hgdfkecm5v 7xb:zh7onil7pz8a2n1 7xf:18q86ryxkmn29kzi 7xt:dxh5tjaibyhvymt 7y3:1bk8hhgbsrhf3bdn ' +
  '7y5:i90yx73l5gn4moi 7yd:vk51gi43ikks6wh 7zb:5g6oyknbblit35c 7zp:v8j9sptrinecgxx 805:16de6wcg4m5xx6am ' +
  '817:124bfsm2t9i01w8z 819:byi3z2sgr0w1kss 81r:4x6yvz17jwrhid7 825:nqv69j9vmnipruk 82d:egszhezdk9uxqdp ' +
  '82n:1sb2ec8oit3jbcy 82r:18nbcar7ywv6090o 82x:p1qyza3y7wm4uaf 83f:nu0kg1nwqqh3g4t 83t:qyujtn14x79rl46 ' +
  '83z:tkl7qj15kltgd6l 841:uu9xj9g4mkipa2 84b:bjlwekpm76jqvfo 84r:1cf1z1jxuonav0w3 851:y0g18nhx3b8zpwu ' +
  '85b:88vkx7or3qw8y39 85d:bw2b5fyixa7e3e6 85n:19uqhtcma2pkkvhv 85x:xr5ri1in0s172pc 86v:1ro1hj4c51txr6h ' +
  '871:151hvhln8a6ile49 875:gua6d37fn4aeq7s 87n:12bkpdqxosmzk9or 87z:12turx42fsz4b9yw 88f:a0rj20frnjpy4gh ' +
  '88n:4wmvktb3e1wd72n 88t:18rlhgcziycwctvc 88z:tccrvc2v78s381d 89j:13aylwepcqe1hfld 8ab:1behqmllqdvn2llj ' +
  '8ad:46h0kb8lsyzu2px 8ar:1331ksqhgkzr8gj 8b3:1axegqgujg7h56b9 8bh:10cehwq7ozuon8ph 8bl:apoeinnq885cn8c ' +
  '8c3:65bmqrgnn5ejwmn 8c5:42ae607go575lq9 8ct:hv95q4fq7ryag3u 8dl:1fv90gbpiefrtdc 8dr:iabvdasmaax6i66 ' +
  '8dt:1czcnf43i4y9m79a 8e3:a0xdutcy081pva 8e5:xf7eq66jptcsasz 8f9:44hinn8qwk8fzsg 8fd:14on1gmmhejroyvy ' +
  '8fl:6juhvz9hdpteb5b 8g5:zefntwlg7l0k3rp 8gn:pjcd699qle778n 8gr:194iilywhx8ocasb 8h7:10kvubvjll4m3s7a ' +
  '8hf:wihp7fd0o8bebgh 8ht:cos24o7fn76qt92 8id:1875ep5lzjbk8fgc 8ir:r96lxygv74pbyyx 8it:1xublu2air859i3 ' +
  '8j3:pc54xggn2o9821j 8jb:vzti3n3h43bglrl 8jn:13yz8bvzsjfqu56u 8jt:y6raabiq6syeduj 8kt:d8s4dsdorv81igi ' +
  '8lb:d9jhwvnt2qqw1z6 8lh:zv3bamtcxhcds8w 8lz:d70xgpjaqto6s83 8m3:10gwsuw9e5uokpg8 8ml:yeply9phmnk7h31 ' +
  '8mr:p26fjduprfdlmr0 8nt:5lrsfbbh67yhgkf 8o5:knk6zvfpqtp6hex 8ot:dl4zq5jwt6f5ogz 8pb:18bk5ke3aqdvubab ' +
  '8pt:tkp9kg14o946up1 8q3:16ikbd4b072rfic2 8q5:17a149mba4v8v3kj 8qn:9frkqfhvemqf0hf 8qp:56abapzjttd8uw9 ' +
  '8r1:v7n560ta3ktcotw 8s1:16vbkcp4i3e7b6ug 8sr:553vxebfijpo1hw 8st:18x9ps1n6ksrzst3 8t1:hnqwpacti8hutqw ' +
  '8tf:1cocgqarkcvffn8j 8tr:itoxzukdb2h08lh 8u5:f8luvzsgbds4smq 8ud:tiafqzwstpct6zq 8up:m4lzvfjs1vimlr4 ' +
  '8uv:103fihe2pyok3zn7 8v5:grs7zlnpdykcgt7 8vb:14rjp457tf9khco2 8vf:axsjyibxp4uvdpg 8wd:13j2t1vxuyxznr27 ' +
  '8wp:zebe0lseg1mb4pv 8x5:19pd5rg2he5h9jks 8xb:7t9sk850u8jafmo 8xj:14fwoqkfibmz95ze 8xn:92pt4qq7xdw91hi ' +
  '8xx:16bxqmc781m7apdm 8yj:pinselfypg104yz 8yv:11plv322apntlodb 8z9:vjj837dyzjbu3sb 8zt:fklh0xs351dsiwu ' +
  '8zz:2blm3tvw69zmle 90n:w66du44bpkkop02 90r:yirhuydflmycani 911:8nmnyowpdppd0zb 92b:10um44mo6dkqrlak ' +
  '92p:15ssfxrhybuufd0p 931:udb8mqqpzkasgvm 93b:3aknsiugc5q9qo2 93n:11z7zmm8j4wdwdlr 93p:83pcyvmcstvv990 ' +
  '949:asnz013pqzc10ub 955:wqp4taxrc3zupu3 95b:bvt8mjwci9cqcfa 95n:16fk1ygx94uy7syp 95p:15vd7qntjuftkil6 ' +
  '95t:mwjvov2auvx393e 963:iu30irjqmcckwo6 973:16g8d8u4scelm9mn 975:dn4hu6jfa7glzm8 97b:11p3ezagpxjnhqm6 ' +
  '97h:jiz9j0pkrndtk75 97v:2kla273fp9b2o7d 983:158v85gtve3qypip 989:bze5aid59xdq2nu 99b:h744rg2qllvwfv1 ' +
  '9a3:mipasexgzo9l69u 9a5:o7wg2ie93l4j2eq 9ad:9m4i0lo6gv9enpz 9ah:uo7xcyrc6ubwnr9 9ap:ckh5492x5xa3m9u ' +
  '9av:rfx1mcophytn0s5 9bz:eokxsqz3ruuutvk 9c1:161pqgsmlu6m15ir 9cb:hagctepx267um9p 9cd:rusqajjbi6siu2u ' +
  '9cp:ikxexu4c7xdyy7s 9cv:dyww4uton2uh3j6 9d1:dd811fc49dzgi59 9d5:lv6et0lugyj1zf7 9ed:1aidnz4urognbqna ' +
  '9et:8d2eig7xe6fbory 9f3:1pspicxltrbtnyf 9f5:17gpdvr98jl30t6g 9fz:8x35658wobb15we 9gd:qhbiyvqjpovoikc ' +
  '9gn:8pnbrjxy77l86qi 9gt:10e37nrfg90xi6eb 9h1:zrodr5u2dk2ff7l 9hb:1crq2mz16fhfhmr3 9hj:6nij30fjrnfmjmi ' +
  '9hx:15kgp64uekpjr66m 9i1:45opo0dyckng18d 9in:1b2h589ctvx7s9s5 9jd:wea3nnf7uxrt46q 9jj:xyfyaees13rz0kv ' +
  '9k7:9cph8w1nbcrd40n 9kp:19zfbegrrbzzqryl 9kv:klqtu2n3kejjj42 9ld:ewoq2dix1hlc58h 9lt:j0b7sn99dyzwr4d ' +
  '9md:n8r1nbz5hr8ym2s 9mn:18phlxh5681mg9uc 9mp:2wf3jrjnoyg64u8 9n7:19xvsef1izs4j7jc 9nd:zivgshivmkl4c7f ' +
  '9np:iijs1di2rj5hl9s 9nz:19lkwt947sl9cado 9ol:o8wd31937imq9q1 9ov:cbq7euemj1lvmth 9px:fjr6k7axj4ghazo ' +
  '9qf:qhfxpqstsvbibmv 9ql:1bui9w6hr2ibkeh0 9r3:gfxb88adq0moqez 9r7:16utojpifflr5zez 9rl:5qruzgtigdkcjbd ' +
  '9rv:kjhguknjtr2yt3b 9sz:9vlq9lp8en1n8dh 9t5:84s5gff7txyhsrv 9tj:17oisiqtjyapi8zx 9tx:m7cv5mnv6850rk1 ' +
  '9u1:173p2h7z1jpfmuzx 9uj:16v3y9iov7143lq3 9up:vo6iskrm895gi9q 9uz:15t5q2the5w6tloj 9v1:p8alcgtsssstfy2 ' +
  '9v7:22p3h2yh1ela0v4 9vj:huivdngvp1eb747 9vt:vxgb61dlbjw4wf2 9vz:35omk2i4oob0p0s 9wd:p99nd0i0b6jlqjh ' +
  '9wn:mr8lu69xfoey0yg 9x5:otv6h57ak175krs 9xn:wzsa7fjab99jwr9 9xv:2ivvezu1nxm707u 9y1:vo3dheay36iggil ' +
  '9yd:154q2owtdbr9w8qg 9z5:hfds2fj0xn0luem 9zn:16a1zet50rwzsae6 9zt:wrygidu6t9uhiwj 9zz:4qu6zfk02w2kbpt ' +
  'a09:k6l2rgqy2kgiy4u a0n:cagllmaoaibrtlw a0r:15aomqmqezh6buvj a0z:x9248n83piatq7a a1j:feey49a2nrazqht ' +
  'a1n:rzmi441q20pfbhs a1z:pcc75ftc2vw7zl5 a2v:j82ukc1i1xck8j a39:10yh3itm8q23403e a3z:1bbvs6czgw1xzjku ' +
  'a4x:x7709k2eavabpmb a59:1rwrip7h6z7yaz1 a5x:f5bspvtbsappbaa a6v:15z8b31an64xag0y a6z:1c7e0yk5avw19h5s ' +
  'a7f:pmigbcui8j6mwsh a7t:16uk62xlenm68mcp a81:r0bhb3i31iz018u a87:ndc7rv806b15bgp a8l:12oneu2bu0a3w7fy ' +
  'a8z:zx9r28mgjtx3um7 a91:eg9d1aghnbixnvb a9j:hzp3ynvuu923plp a9n:e7tv95i0by71t8k aa1:vfaogk2e1m8d9kz ' +
  'aaj:z6iqzcdb3b138sq aav:1afh62ojoa83u9ft abl:2gbjgirbceei1nt abx:ge7t9pt363ksbzs acf:2yxhzf5in18a44v ' +
  'acp:2djd19u64p74ju6 ad3:whznkmcjya5dups ad7:nb82hahdeea9eqj adj:18cv0u1sfkleorbg adv:xdw4wyfljebe1p2 ' +
  'ae1:n9c3b3doyf8hcq aed:11l4vmviqs8rn1yl af1:cnvdlbsdxpoas7q afd:1crh8ogq5e2h1y8q afv:t8t7kex1zsxuhcl ' +
  'ag7:10hvyt7v20poc42m agp:3169jfgveiyvwp4 ah9:clxfu03ckkfsi2t ahr:bm2d27ra0s5egmv ahx:1btk8gb2tkwnjtt ' +
  'ai9:10blwa6pha1t8vjx aif:1auchtl1uw1xg7nm ait:pxusk0cor2tz26a aj3:xg1dgdz7olop3f ajh:hc795ervf2fice0 ' +
  'ajx:s7m2mcv7jsmkx8g ak3:314j3tql5colu4x akf:ovskp3ox7125hfa al9:ji7149xn552rnqn ald:6qe2b1ihmv1nt0k ' +
  'am1:vqa98n5tzuagrkx aml:gvzaaoukirsbebc amt:2xh9o2yylu8napn amx:7jpa7hg2qx6niow an7:ate1zcrzhg1puyk ' +
  'and:kh5erib6l4xf77t anj:k7cp4c8vsav5wao ao1:15u69dfr1b0s92e3 aob:tbw2y0bijtw2k2k aov:uhdlbwayhdfj1ow ' +
  'ap1:105hykk4j61bn23q apb:12yv4gsyzcoe41a6 apn:3dx19bzfcpcni2z aq1:hnwrem6a6gl4adp aq9:8ahqt68q6v5rrkm ' +
  'aqj:126ls2x4027zlmtx ar7:3oxlg0t7k4mmkud ar9:yzilvv4ada2psrx as1:15jr1gvj92nvenk1 asb:f1kr5kpqer43scb ' +
  'asd:w2melswpajdnjap ast:qreqjiy3kkmqdra atn:qunjlp0ug5htuzd atv:auh492xc1ubzsjz atx:hh5lkdltmdqlt3n ' +
  'aub:auvygvhbm3oejyy aun:fxkapkodkh3u0xt av9:17kcm8akgi1fybov avj:109h265qsq99lc5v avv:wpiyvl1mkubfwfy ' +
  'aw1:4syesh3rhwzlxb3 awd:5t93gupohxn5jyy awp:nuyud6svbyqlr3y awx:11fs565jgq6m9kfi ax3:11n6x38guz2g3iz2 ' +
  'axf:tkj8xr8z2k0m814 ay9:161y6689vo32uxk0 ayf:1ashjvhmx1yp11b3 ayz:j74y6bo9q2shxg9 az9:1a312ked3dfpgqii ' +
  'azd:s9z02nid3nkn77q azn:15v8g3n06tborsat b0l:68y790z4ypa89xu b0v:vcx8o65d4qwku6w b0x:d9o3h8arb84lyfq ' +
  'b13:1auu0329tn94ysxp b19:1bepo7uv8j3h10ok b1d:75gs47cnudm53bc b1v:tvq0d2x5efllue4 b2b:llsejikghbnxu63 ' +
  'b2d:2k49r0i3c7kez7o b2v:qs1myix7vidn2jj b31:17ldf78xfut79qui b3b:qlvathltptibrwg b3n:lvt5q27zahhryef ' +
  'b4b:1a7xu9ys4l3lj4t4 b4p:xw2dz62wah67mtj b55:tcg3w0r6qs01shs b5d:ja06a4ls3b7psh6 b6r:3st7sep645sbgdu ' +
  'b75:d8aepyy1ds2vay b7f:85d3fwisfwhtdh1 b7t:y23lecpi98qp01f b7z:15cfltf28bb3b7ph b8h:qqujm252bsnvkgs ' +
  'b8z:1cxp51eis7ee5sws b95:d2ahn4mm2cm0bwd b9d:bx3fpefycm0hdnu b9j:vztsbgpta035vpl b9n:a8z75y1o22lzdxh ' +
  'b9v:1cas5gcm6tzyx402 bap:1bek7j4y6lxezlv7 bbj:sbg5xqervormz8x bc7:d043wok2kj19y6s bcd:k34qkngz47px9o5 ' +
  'bcz:189u8gtp6g0ydb5o bd1:17s56nv61p7ybrog bdj:19fry7zmzqtyju34 bdt:8e7ukb3vaddjul5 bdz:11yy7jq41oib4yyf ' +
  'be5:mbyioehlzc8r4u bez:ave527atqpbpxyd bf1:51jicy00m7p32t2 bf7:7c9h4nz5wksqmi3 bfz:inn6tulr5e0xd8k ' +
  'bg7:6u8shbdih97s3ne bgd:sjjc1kg9ut42hfm bgn:x5peunfbh42vs6f bhl:12y0sxbkicjg01li bhr:ctojr4xwgz820mc ' +
  'bi5:10m5mdlxl4z7m2a2 bip:155ecf8dix08uag9 bj1:1bzvpj4py42soavv bj5:p4ocfor3sv6xpti bjb:akox7a7t0au211s ' +
  'bjn:anmtvh0lbwnhkpy bjp:p2ot9f3q0h56wfv bk9:13xyrfp9uro46xr6 bll:xnjp66dcgftg4vt blr:pi0gphkqszo7fyn ' +
  'bm5:19vqfuffk37mi15c bmb:dgtt5ygbx6wgz8l bmd:17jvewdo0odyhj01 bmn:1460bdt5dfc736q6 bmt:1buc6wfncio6839e ' +
  'bmx:167mibl05yrx9wlv bnf:3xxdhh4uiyfqnix bo1:xtt57wucpj0p415 bor:13ghp9h5lg4rcsw4 bot:1a8139oxm62af9np ' +
  'bp1:y8h2px0sljy9cf3 bpb:112kufoe7esevm2 bpv:173tvgyrdbhkfpgv bq1:zkivkjr4z99ohks bqb:19qthoq9nj8679kq ' +
  'bqd:8ff1on9ghe5wult bqn:sq31yddmr6og2ii bqp:mliv8ft6m4tzdvt bqv:16a9r6ybhblrm0ry brf:oaqi6omnkbnrvlk ' +
  'brt:v9xv7qfoxz34bbt bs5:1awfs53sj6jow48c ';
