using KspSite.Core.Audiences;

namespace KspSite.Rendering.Leaks;

/// <summary>What a text that is searched for amounts to; decides where else it may stand.</summary>
internal enum SecretKind
{
    /// <summary>A few words of everyday use, such as a department: no secret inside a text that the audience has anyway.</summary>
    Words,

    /// <summary>The name of a person or firm, or an id: to mention it is to give it away.</summary>
    Name,

    /// <summary>A piece of a sentence, long enough not to be met by chance.</summary>
    Passage,

    /// <summary>A number of at least six digits.</summary>
    Number,
}

/// <summary>A text of a withheld cell that the output must not hold.</summary>
/// <param name="Text">In lower case, as it is searched for.</param>
/// <param name="Cell">The first cell that holds it.</param>
internal sealed record Secret(string Text, SecretKind Kind, WithheldCell Cell);
