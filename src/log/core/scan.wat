;; Finds a needle in bytes, 16 at a time. `npm run wasm` assembles this into scan-wasm.ts.
;;
;; A byte equals one of the needle if (byte | mask) does: the mask of a letter whose case is
;; ignored is 0x20, of what must be equal 0. Needle and masks are padded with 0xff to a
;; multiple of 16, which every byte equals.
(module
  (memory (export "memory") 1)

  ;; Looks at every place from $at to $end (exclusive) at which the needle may begin, writes
  ;; those where it does to $out, plus $base, and returns how many there are. Up to 31 bytes
  ;; behind the last place and the needle may be read, whatever they are.
  (func (export "scan")
    (param $at i32) (param $end i32)
    (param $needle i32) (param $masks i32) (param $length i32)
    (param $base i32) (param $out i32)
    (result i32)
    (local $first v128) (local $firstMask v128)
    (local $last v128) (local $lastMask v128)
    (local $ahead i32) (local $bits i32) (local $place i32) (local $from i32) (local $i i32)
    (local.set $from (local.get $out))
    (local.set $ahead (i32.sub (local.get $length) (i32.const 1)))
    (local.set $first (v128.load8_splat (local.get $needle)))
    (local.set $firstMask (v128.load8_splat (local.get $masks)))
    (local.set $last (v128.load8_splat (i32.add (local.get $needle) (local.get $ahead))))
    (local.set $lastMask (v128.load8_splat (i32.add (local.get $masks) (local.get $ahead))))
    (block $done
      (loop $blocks
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        ;; One bit for each of 16 places at which the first and the last byte fit.
        (local.set $bits
          (i8x16.bitmask
            (v128.and
              (i8x16.eq
                (v128.or (v128.load (local.get $at)) (local.get $firstMask))
                (local.get $first))
              (i8x16.eq
                (v128.or
                  (v128.load (i32.add (local.get $at) (local.get $ahead)))
                  (local.get $lastMask))
                (local.get $last)))))
        (block $next
          (loop $places
            (br_if $next (i32.eqz (local.get $bits)))
            (local.set $place
              (i32.add (local.get $at) (i32.ctz (local.get $bits))))
            (br_if $done (i32.ge_u (local.get $place) (local.get $end)))
            (local.set $bits
              (i32.and (local.get $bits) (i32.sub (local.get $bits) (i32.const 1))))
            (local.set $i (i32.const 0))
            (loop $compare
              (br_if $places
                (i32.eqz
                  (i8x16.all_true
                    (i8x16.eq
                      (v128.or
                        (v128.load (i32.add (local.get $place) (local.get $i)))
                        (v128.load (i32.add (local.get $masks) (local.get $i))))
                      (v128.load (i32.add (local.get $needle) (local.get $i)))))))
              (local.set $i (i32.add (local.get $i) (i32.const 16)))
              (br_if $compare (i32.lt_u (local.get $i) (local.get $length))))
            (i32.store (local.get $out) (i32.add (local.get $place) (local.get $base)))
            (local.set $out (i32.add (local.get $out) (i32.const 4)))
            (br $places)))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br $blocks)))
    (i32.shr_u (i32.sub (local.get $out) (local.get $from)) (i32.const 2))))
