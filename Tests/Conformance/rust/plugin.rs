//! A plugin in Rust, without a crate: accounts at home and abroad. Large ones abroad are
//! told apart.
use std::ffi::{c_char, c_int, c_void, CStr};
use std::ptr::null;

#[repr(C)]
pub struct Table {
    _private: [u8; 0],
}

#[repr(C)]
pub struct Host {
    struct_size: usize,
    abi_major: u32,
    abi_minor: u32,
    version: *const c_char,
    rows: extern "C" fn(*const Table) -> usize,
    reals: extern "C" fn(*const Table, *const c_char) -> *const f64,
    codes: extern "C" fn(*const Table, *const c_char) -> *const i32,
    text: extern "C" fn(*const Table, *const c_char, i32) -> *const c_char,
    report: extern "C" fn(*mut c_void, *const c_char, *const c_char, f64, *const c_char) -> c_int,
}

#[repr(C)]
pub struct Segment {
    struct_size: usize,
    id: *const c_char,
    touch: *const c_char,
    ratio_low: f64,
    ratio_high: f64,
    source: *const c_char,
}

#[repr(C)]
pub struct Scheme {
    struct_size: usize,
    id: *const c_char,
    title: *const c_char,
    segment_count: usize,
    segments: *const &'static Segment,
    field_count: usize,
    fields: *const *const c_char,
    required_count: usize,
    classify: extern "C" fn(*const Host, *const Table, *mut i16, *mut c_char, usize) -> c_int,
}

#[repr(C)]
pub struct Schemes {
    struct_size: usize,
    count: usize,
    schemes: *const &'static Scheme,
}

#[repr(C)]
pub struct Plugin {
    magic: u64,
    struct_size: usize,
    abi_major: u32,
    abi_minor: u32,
    id: *const c_char,
    version: *const c_char,
    init: Option<extern "C" fn(*const Host, *mut c_char, usize) -> c_int>,
    deinit: Option<extern "C" fn()>,
    get_extension: extern "C" fn(*const c_char) -> *const c_void,
}

struct Names<const N: usize>([*const c_char; N]);

// They point to constants.
unsafe impl Sync for Segment {}
unsafe impl Sync for Scheme {}
unsafe impl Sync for Schemes {}
unsafe impl Sync for Plugin {}
unsafe impl<const N: usize> Sync for Names<N> {}

const fn c(text: &'static [u8]) -> *const c_char {
    text.as_ptr().cast()
}

const fn segment(id: &'static [u8]) -> Segment {
    Segment {
        struct_size: size_of::<Segment>(),
        id: c(id),
        touch: null(),
        ratio_low: f64::NAN,
        ratio_high: f64::NAN,
        source: null(),
    }
}

static HOME: Segment = segment(b"home\0");
static LARGE_ABROAD: Segment = segment(b"large-abroad\0");
static ABROAD: Segment = segment(b"abroad\0");
static SEGMENTS: [&Segment; 3] = [&HOME, &LARGE_ABROAD, &ABROAD];
static FIELDS: Names<2> = Names([c(b"region\0"), c(b"arr\0")]);

extern "C" fn classify(
    host: *const Host,
    accounts: *const Table,
    codes: *mut i16,
    _error: *mut c_char,
    _capacity: usize,
) -> c_int {
    unsafe {
        let host = &*host;
        let rows = (host.rows)(accounts);
        let regions = (host.codes)(accounts, c(b"region\0"));
        let arr = (host.reals)(accounts, c(b"arr\0"));
        for row in 0..rows {
            let text = (host.text)(accounts, c(b"region\0"), *regions.add(row));
            *codes.add(row) = if text.is_null() {
                -1
            } else if CStr::from_ptr(text).to_bytes() == b"Americas" {
                0
            } else if !arr.is_null() && *arr.add(row) >= 50_000.0 {
                1
            } else {
                2
            };
        }
    }
    0
}

static SCHEME: Scheme = Scheme {
    struct_size: size_of::<Scheme>(),
    id: c(b"regions\0"),
    title: c(b"Home and abroad\0"),
    segment_count: 3,
    segments: &raw const SEGMENTS as *const &Segment,
    field_count: 2,
    fields: &raw const FIELDS as *const *const c_char,
    required_count: 1,
    classify,
};
static ALL: [&Scheme; 1] = [&SCHEME];
static SCHEMES: Schemes = Schemes {
    struct_size: size_of::<Schemes>(),
    count: 1,
    schemes: &raw const ALL as *const &Scheme,
};

extern "C" fn get_extension(name: *const c_char) -> *const c_void {
    if unsafe { CStr::from_ptr(name) }.to_bytes() == b"orgkit.segment-schemes/1" {
        &raw const SCHEMES as *const c_void
    } else {
        null()
    }
}

#[no_mangle]
#[allow(non_upper_case_globals)]
pub static orgkit_plugin_entry: Plugin = Plugin {
    magic: u64::from_be_bytes(*b"ORGKITP1"),
    struct_size: size_of::<Plugin>(),
    abi_major: 1,
    abi_minor: 0,
    id: c(b"rust-regions\0"),
    version: c(b"1.0.0\0"),
    init: None,
    deinit: None,
    get_extension,
};
