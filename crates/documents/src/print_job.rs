//! Several made files as one, to be printed in one go: each begins on a sheet of its own when both sides are printed.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use crate::DocumentFailure;

/// A file of the job, and how many of its pages belong together; every so many go on sheets of their own.
pub struct JobPart {
    /// A PDF.
    pub file: Vec<u8>,
    /// Nothing: all of them.
    pub together: Option<usize>,
}

/// What a page may leave to the tree above it.
const INHERITED: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];
/// What ties a page to the rest of the file that it comes from.
const TIES: [&[u8]; 5] = [b"StructParents", b"Tabs", b"AF", b"Annots", b"Metadata"];

/// Binds the files in their order; a white page fills up every sheet that would else go on with something else. It says how it
/// is meant to be printed, and of where it comes from nothing: the same files, the same bytes.
///
/// # Errors
/// When one of them is no PDF.
pub fn print_job(parts: Vec<JobPart>) -> Result<Vec<u8>, DocumentFailure> {
    let mut whole = Document::with_version("1.7");
    let tree = whole.new_object_id();
    let mut pages: Vec<ObjectId> = Vec::new();
    let last = parts.len();
    for (number, part) in (1..).zip(parts) {
        let mut file = Document::load_mem(&part.file).map_err(refused)?;
        file.renumber_objects_with(whole.max_id + 1);
        whole.max_id = file.max_id;
        let found: Vec<ObjectId> = file.get_pages().into_values().collect();
        let together = part.together.unwrap_or(found.len()).max(1);
        for page in &found {
            let alone = loosened(&file, *page, tree)?;
            file.objects.insert(*page, Object::Dictionary(alone));
        }
        whole.objects.extend(file.objects);
        for run in found.chunks(together) {
            pages.extend(run);
            let is_end = number == last && run.last() == found.last();
            if let Some(page) = run.last().filter(|_| run.len() % 2 == 1 && !is_end) {
                let like =
                    whole.get_dictionary(*page).map_err(refused)?.get(b"MediaBox").map_err(refused)?.clone();
                pages.push(whole.add_object(dictionary! {
                    "Type" => "Page", "Parent" => tree, "MediaBox" => like, "Resources" => Dictionary::new(),
                }));
            }
        }
    }
    bind(whole, tree, pages)
}

fn refused(error: impl ToString) -> DocumentFailure {
    DocumentFailure::Typesetting { reason: error.to_string() }
}

/// A page with all that it had from above, under another tree.
fn loosened(file: &Document, page: ObjectId, tree: ObjectId) -> Result<Dictionary, DocumentFailure> {
    let mut own = file.get_dictionary(page).map_err(refused)?.clone();
    let mut above = own.get(b"Parent").and_then(Object::as_reference).ok();
    while let Some(node) = above.and_then(|id| file.get_dictionary(id).ok()) {
        for key in INHERITED {
            if let (false, Ok(value)) = (own.has(key), node.get(key)) {
                own.set(key, value.clone());
            }
        }
        above = node.get(b"Parent").and_then(Object::as_reference).ok();
    }
    for key in TIES {
        own.remove(key);
    }
    own.set("Parent", tree);
    Ok(own)
}

fn bind(mut whole: Document, tree: ObjectId, pages: Vec<ObjectId>) -> Result<Vec<u8>, DocumentFailure> {
    let count = i64::try_from(pages.len()).unwrap_or(i64::MAX);
    let kids: Vec<Object> = pages.into_iter().map(Object::Reference).collect();
    whole.objects.insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    let printing = dictionary! { "PrintScaling" => "None", "Duplex" => "DuplexFlipLongEdge" };
    let root = whole
        .add_object(dictionary! { "Type" => "Catalog", "Pages" => tree, "ViewerPreferences" => printing });
    whole.trailer.set("Root", root);
    whole.prune_objects();
    whole.renumber_objects();
    whole.compress();
    let mut bytes = Vec::new();
    whole.save_to(&mut bytes).map_err(refused)?;
    Ok(bytes)
}
