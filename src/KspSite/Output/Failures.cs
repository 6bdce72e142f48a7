using System.Runtime.ExceptionServices;

namespace KspSite.Output;

/// <summary>Parallel work that fails as work in a row does.</summary>
internal static class Failures
{
    /// <summary>Throws the first of the inner exceptions as it is, so that a full disk is still an <see cref="IOException"/>.</summary>
    public static void Unwrapped(Action work)
    {
        try
        {
            work();
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }
    }
}
