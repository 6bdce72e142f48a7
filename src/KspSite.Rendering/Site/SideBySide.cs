using System.Runtime.ExceptionServices;
using KspSite.Rendering.Theming;

namespace KspSite.Rendering.Site;

/// <summary>Work on all cores whose result, and whose fault, does not depend on which core was first.</summary>
internal static class SideBySide
{
    /// <exception cref="TemplateFaultException">Several may have been met at once; the first by place is thrown, so that the message does not change.</exception>
    public static ImmutableArray<T> All<T>(ParallelQuery<T> work)
    {
        try
        {
            return [.. work];
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<TemplateFaultException>().Any())
        {
            throw e.InnerExceptions.OfType<TemplateFaultException>()
                .OrderBy(f => f.Finding.Where.File, StringComparer.Ordinal).ThenBy(f => f.Finding.Where.Line).First();
        }
        catch (AggregateException e)
        {
            // As if it had been met in a row: a full disk is still an IOException.
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
            throw;
        }
    }
}
